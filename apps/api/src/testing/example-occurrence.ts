import type { OccurrenceDraft } from '@yaodian/domain'
import { about, type ExamplesOf } from './example.ts'
import { anOpenCycle } from './example-setup.ts'
import type { Person, World } from './world.ts'

/** An award of the test scheme, as typed. */
export const awardDraft: OccurrenceDraft = {
  type: 'award',
  on: '2020-08-20',
  documentNumber: '澧政发〔2020〕5号',
  dedupKey: '',
  level: '县级',
  place: '',
  count: '',
  points: '',
  sharePercent: '',
  issuer: '',
  reason: '',
}

let documents = 0

/** The same by another document each time. */
function anAward(): OccurrenceDraft {
  documents += 1
  return { ...awardDraft, documentNumber: `澧政发〔2020〕${String(documents)}号` }
}

const safety = (w: World) => ({ responsibleOfficeId: w.organisations.safety })

/** Another reviewer of the safety office than this person: whoever records does not confirm. */
function another(w: World, { accountId }: Person): Person {
  const { safetyReviewer, secondSafetyReviewer } = w.people
  return safetyReviewer.accountId === accountId ? secondSafetyReviewer : safetyReviewer
}

async function recordedAward(w: World, by: Person) {
  const { cycleId } = await anOpenCycle(w)
  const { id: occurrenceId } = await w.as(another(w, by)).occurrence.record({
    requestId: w.requestId(),
    cycleId,
    assesseeId: w.organisations.school1,
    draft: anAward(),
  })
  return { requestId: w.requestId(), cycleId, occurrenceId, version: 1 }
}

const indicators = ['drills', 'accidents', 'repair'] as const
const schools = ['school1', 'school2', 'school3'] as const
let reports = 0

/** A place for a false report that none stands at. */
async function aSuspicion(w: World) {
  const cycle = await anOpenCycle(w)
  const indicator = indicators[reports % 3] ?? 'drills'
  const school = schools[Math.floor(reports / 3) % 3] ?? 'school1'
  reports += 1
  return {
    requestId: w.requestId(),
    cycleId: cycle.cycleId,
    assesseeId: w.organisations[school],
    indicatorId: cycle.indicators[indicator],
    finding: '演练记录与值班日志不符',
  }
}

async function recordedSuspicion(w: World, by: Person) {
  const input = await aSuspicion(w)
  const { id: falseReportId } = await w.as(another(w, by)).falseReport.record(input)
  return { requestId: w.requestId(), cycleId: input.cycleId, falseReportId, version: 1 }
}

/** Examples of what counts for and against an assessee beside its indicators. */
export const occurrenceExamples: ExamplesOf<'occurrence' | 'falseReport'> = {
  'occurrence.list': async w => about({ cycleId: (await anOpenCycle(w)).cycleId }),
  'occurrence.counted': async w => {
    const assesseeId = w.organisations.school1
    return about({ cycleId: (await anOpenCycle(w)).cycleId, assesseeId }, { assesseeId })
  },
  'occurrence.record': async w => {
    const { cycleId } = await anOpenCycle(w)
    const input = { requestId: w.requestId(), cycleId, assesseeId: w.organisations.school1, draft: anAward() }
    return about(input, safety(w))
  },
  'occurrence.confirm': async (w, by) => about(await recordedAward(w, by), safety(w)),
  'occurrence.withdraw': async (w, by) => about({ ...(await recordedAward(w, by)), reason: '文件有误' }, safety(w)),
  'falseReport.list': async w => about({ cycleId: (await anOpenCycle(w)).cycleId }),
  'falseReport.record': async w => about(await aSuspicion(w), safety(w)),
  'falseReport.confirm': async (w, by) =>
    about(
      {
        ...(await recordedSuspicion(w, by)),
        heardOn: '2020-08-25',
        documentNumber: '澧教督〔2020〕2号',
        on: '2020-08-28',
      },
      safety(w),
    ),
  'falseReport.withdraw': async (w, by) =>
    about({ ...(await recordedSuspicion(w, by)), reason: '查无实据' }, safety(w)),
}
