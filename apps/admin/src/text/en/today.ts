import type { today as chinese } from '../zh-CN/today.ts'

export const today: typeof chinese = {
  title: 'Today',
  course: "The year's work",
  station: 'Station',
  what: 'What happens',
  who: 'Done by',
  yours: 'Done by you',
  stations: {
    plan: {
      name: 'Import the plan',
      what: "Read the bureau's document into sections, items, measures and targets; checked, it is what the year is measured by",
      who: 'Administrator',
    },
    indicators: {
      name: 'Make indicators and a scheme',
      what: 'Each indicator rests on a sentence of the plan; it gets an office, a rule, full marks and a weight',
      who: 'Administrator',
    },
    open: {
      name: 'Open the cycle',
      what: 'The scheme is frozen; every organisation gets its tasks and deadlines',
      who: 'Administrator',
    },
    supply: {
      name: 'Offices fill in, registers are imported',
      what: 'What an office or a register knows is not asked of schools again',
      who: 'Office reviewer',
    },
    review: {
      name: 'Review',
      what: 'Values are verified and levels given; a return names its reason and due date; objections are answered',
      who: 'Responsible office',
    },
    publish: {
      name: 'Approve and publish',
      what: 'Results are ranked and graded, and published as far as the scheme allows',
      who: 'Administrator',
    },
    finalise: {
      name: 'Decide appeals and finalise',
      what: 'Each correction is a new revision; the final one is kept and can be verified figure by figure',
      who: 'Administrator',
    },
  },
}
