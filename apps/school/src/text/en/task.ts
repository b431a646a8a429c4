import type { task as chinese } from '../zh-CN/task.ts'

export const task: typeof chinese = {
  title: 'Tasks',
  today: day => `Today is ${day}`,
  actingAs: roles => `Your role: ${roles}`,
  course: 'How the year runs',
  yours: 'Done by you',
  station: {
    fill: {
      name: 'Fill in',
      what: 'Enter figures and add evidence for each indicator. Everything is saved as you type, also without a network.',
    },
    confirm: {
      name: 'Check and submit',
      what: 'The head checks everything, submits it to the bureau and gets a receipt.',
    },
    review: {
      name: 'Review by the offices',
      what: 'Returned indicators open again, and only they; values supplied by others can be objected to.',
    },
    result: {
      name: 'Publication and appeal',
      what: 'See what every score rests on; appeal while the results are published for comment.',
    },
  },
}
