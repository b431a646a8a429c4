import type { Context } from '../context.ts'
import { demoClock } from './clock.ts'
import { as, officeKey, type DemoCounty } from './county.ts'
import { foundCounty } from './people.ts'
import { fillYear } from './fill-year.ts'
import { playOccurrences } from './play-occurrences.ts'
import { playScenes } from './play-scenes.ts'
import { publishYear } from './publish-year.ts'
import { finished, nearlyReviewed, underWay } from './progress.ts'
import { makeItems, makePlan, makeScheme, type DemoPlan } from './setup.ts'

/** Makes the demo county 澧县 in an empty database: last year finished, this year under way, next year's scheme a draft. All log-ins share the password. */
export async function makeCounty(context: Context, passwordHash: string): Promise<DemoCounty> {
  const clock = demoClock(context)
  clock.set(clock.daysTo('2019-03-01'))
  const county = await foundCounty(clock, passwordHash)
  const items = await makeItems(county)
  await lastYear(county, await makePlan(county, items, 2019))
  clock.set(-90)
  const plan = await makePlan(county, items, 2020)
  await thisYear(county, plan)
  clock.set(-1, '18:00')
  await makeScheme(county, plan, 2021)
  return county
}

/** Last year, on the days of its own: filled in, reviewed, publicised, final and put away. This year's days go by the day of loading. */
async function lastYear(county: DemoCounty, plan: DemoPlan): Promise<void> {
  const { clock } = county
  const admin = as(county, 'admin')
  clock.set(clock.daysTo('2019-11-04'))
  const scheme = await makeScheme(county, plan, 2019)
  clock.set(clock.daysTo('2019-11-11'), '10:00')
  const { id: cycleId } = await admin.cycle.open({
    requestId: clock.requestId(),
    schemeId: scheme.id,
    schemeVersion: scheme.version,
    name: '2019年度目标管理考核',
    opensOn: '2019-11-11',
    deadline: '2020-01-03',
  })
  const days = { from: clock.daysTo('2019-11-12'), to: clock.daysTo('2020-01-02') }
  await fillYear(county, { cycleId, progress: finished, days })
  await playOccurrences(county, { cycleId, year: 2019, ids: plan.ids, day: days.to + 1 })
  await publishYear(county, cycleId)
}

/** This year: open for some days more, with everything that can be on its way. */
async function thisYear(county: DemoCounty, plan: DemoPlan): Promise<void> {
  const { clock } = county
  const scheme = await makeScheme(county, plan, 2020)
  clock.set(-75)
  const { id: cycleId } = await as(county, 'admin').cycle.open({
    requestId: clock.requestId(),
    schemeId: scheme.id,
    schemeVersion: scheme.version,
    name: '2020年度目标管理考核',
    opensOn: clock.day(-75),
    deadline: clock.day(12),
  })
  const progress = progresses[clock.context.config.demoStage](officeId => officeKey(county, officeId))
  await fillYear(county, { cycleId, progress, days: { from: -70, to: -6 } })
  await playOccurrences(county, { cycleId, year: 2020, ids: plan.ids, day: -5 })
  await playScenes(county, cycleId, plan.ids)
}

const progresses = { filling: underWay, review: nearlyReviewed } as const
