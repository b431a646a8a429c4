import type { Subject } from '@yaodian/domain'
import { about, general, type ExamplesOf } from './example.ts'
import { anOpenCycle } from './example-setup.ts'
import { at, confirmAll, fillIn, stateOf, supply, upload, smallPdf } from './filling.ts'
import type { OpenedCycle } from './seed.ts'
import type { World } from './world.ts'

/** School 1 as assessee. */
function school(w: World): Subject {
  return { assesseeId: w.organisations.school1 }
}

/** School 1 filled in and confirmed; its drills wait for the safety office. */
async function submitted(w: World): Promise<OpenedCycle> {
  const cycle = await anOpenCycle(w)
  if (!(await stateOf(w, cycle, 'drills')).confirmed) {
    await fillIn(w, cycle, 'school1')
    await confirmAll(w, cycle, 'school1')
  }
  return cycle
}

/** The safety office supplied accidents for school 1. */
async function supplied(w: World): Promise<OpenedCycle> {
  const cycle = await anOpenCycle(w)
  if ((await stateOf(w, cycle, 'accidents')).state === 'waiting') await supply(w, cycle, 'campus_accidents', '1')
  return cycle
}

async function anObjection(w: World): Promise<{ readonly cycle: OpenedCycle; readonly objectionId: string }> {
  const cycle = await supplied(w)
  const input = {
    requestId: w.requestId(),
    ...at(w, cycle, 'accidents'),
    dataItemId: cycle.dataItems.campus_accidents,
    reason: '与台账不符',
    version: 1,
  }
  return { cycle, objectionId: (await w.as(w.people.head1).objection.raise(input)).objectionId }
}

async function drillsToDecide(w: World) {
  const cycle = await submitted(w)
  const { version } = await stateOf(w, cycle, 'drills')
  return {
    cycle,
    input: { requestId: w.requestId(), ...at(w, cycle, 'drills'), version },
    subject: { responsibleOfficeId: w.organisations.safety },
  }
}

const veto = { vetoCode: 'V1', documentNumber: '澧安委〔2020〕3号', onDate: '2020-08-30', note: null }

/** Examples of filling in and review. */
export const fillingExamples: ExamplesOf<
  'task' | 'response' | 'evidence' | 'submission' | 'objection' | 'value' | 'review' | 'progress' | 'veto'
> = {
  'task.mine': () => general({ cycleId: null }),
  'response.get': async w => about(at(w, await anOpenCycle(w), 'drills'), school(w)),
  'response.reportValue': async w => {
    const cycle = await anOpenCycle(w)
    return about(
      {
        requestId: w.requestId(),
        cycleId: cycle.cycleId,
        assesseeId: w.organisations.school1,
        dataItemId: cycle.dataItems.safety_drills,
        text: '4',
        version: 0,
      },
      school(w),
    )
  },
  'response.note': async w =>
    about(
      { requestId: w.requestId(), ...at(w, await anOpenCycle(w), 'drills'), note: '另有一次补演', version: 0 },
      school(w),
    ),
  'evidence.list': async w => about(at(w, await anOpenCycle(w), 'drills'), school(w)),
  'evidence.remove': async w => {
    const cycle = await anOpenCycle(w)
    await upload(w, w.people.head1, at(w, cycle, 'drills'), { name: '演练.pdf', bytes: smallPdf })
    const { files } = await w.as(w.people.head1).evidence.list(at(w, cycle, 'drills'))
    return about({ requestId: w.requestId(), cycleId: cycle.cycleId, evidenceId: files[0]?.id ?? '' }, school(w))
  },
  'submission.check': async w =>
    about({ cycleId: (await anOpenCycle(w)).cycleId, assesseeId: w.organisations.school1 }, school(w)),
  'submission.confirm': async w => {
    const cycle = await anOpenCycle(w)
    await fillIn(w, cycle, 'school1')
    const whose = { cycleId: cycle.cycleId, assesseeId: w.organisations.school1 }
    const { digest } = await w.as(w.people.head1).submission.check(whose)
    return about({ requestId: w.requestId(), ...whose, seen: digest, acceptMissing: [] }, school(w))
  },
  'submission.list': async w =>
    about({ cycleId: (await submitted(w)).cycleId, assesseeId: w.organisations.school1 }, school(w)),
  'submission.get': async w => {
    const { cycleId } = await submitted(w)
    const { receipts } = await w.as(w.people.head1).submission.list({ cycleId, assesseeId: w.organisations.school1 })
    return about({ cycleId, submissionId: receipts[0]?.id ?? '' }, school(w))
  },
  'objection.raise': async w => {
    const cycle = await supplied(w)
    return about(
      {
        requestId: w.requestId(),
        ...at(w, cycle, 'accidents'),
        dataItemId: cycle.dataItems.campus_accidents,
        reason: '与台账不符',
        version: 1,
      },
      school(w),
    )
  },
  'objection.answer': async w => {
    const { cycle, objectionId } = await anObjection(w)
    const input = {
      requestId: w.requestId(),
      cycleId: cycle.cycleId,
      objectionId,
      version: 1,
      decision: 'rejected' as const,
      answer: '以台账为准',
      text: null,
    }
    return about(input, { responsibleOfficeId: w.organisations.safety })
  },
  'value.items': async w => about({ cycleId: (await anOpenCycle(w)).cycleId }),
  'value.grid': async w => {
    const cycle = await anOpenCycle(w)
    return about({ cycleId: cycle.cycleId, indicatorId: cycle.indicators.accidents })
  },
  'value.supply': async w => {
    const cycle = await anOpenCycle(w)
    const cells = [
      { assesseeId: w.organisations.school1, dataItemId: cycle.dataItems.campus_accidents, text: '0', version: 0 },
    ]
    return about(
      { requestId: w.requestId(), cycleId: cycle.cycleId, cells },
      { supplyingOfficeId: w.organisations.safety },
    )
  },
  'value.importSheet': async w => {
    const cycle = await anOpenCycle(w)
    const source = { kind: 'text' as const, text: '单位\t校园安全事故起数\n第一小学\t0' }
    return about(
      {
        requestId: w.requestId(),
        cycleId: cycle.cycleId,
        dataItemIds: [cycle.dataItems.campus_accidents],
        source,
        mode: 'apply' as const,
      },
      { supplyingOfficeId: w.organisations.safety },
    )
  },
  'value.owed': async w => about({ cycleId: (await anOpenCycle(w)).cycleId }),
  'value.settleMissing': async w => {
    const cycle = await anOpenCycle(w)
    const { version } = await stateOf(w, cycle, 'training')
    return about({
      requestId: w.requestId(),
      ...at(w, cycle, 'training'),
      version,
      decision: { kind: 'not_applicable' as const },
      reason: '当年未组织培训',
    })
  },
  'review.queue': async w => about({ cycleId: (await anOpenCycle(w)).cycleId }),
  'review.get': async w => about(at(w, await anOpenCycle(w), 'drills')),
  'review.accept': async w => {
    const { input, subject } = await drillsToDecide(w)
    return about({ ...input, verified: [], reason: null }, subject)
  },
  'review.correct': async w => {
    const { cycle, input, subject } = await drillsToDecide(w)
    return about(
      { ...input, dataItemId: cycle.dataItems.safety_drills, text: '3', valueVersion: 1, reason: '台账为3次' },
      subject,
    )
  },
  'review.returnResponse': async w => {
    const { input, subject } = await drillsToDecide(w)
    return about({ ...input, reason: '照片看不清', dueOn: null }, subject)
  },
  'review.confirmSupplied': async w => {
    const cycle = await supplied(w)
    const { version } = await stateOf(w, cycle, 'accidents')
    const { assesseeId, indicatorId } = at(w, cycle, 'accidents')
    return about(
      { requestId: w.requestId(), cycleId: cycle.cycleId, responses: [{ assesseeId, indicatorId, version }] },
      { responsibleOfficeId: w.organisations.safety },
    )
  },
  'progress.matrix': async w => about({ cycleId: (await anOpenCycle(w)).cycleId }),
  'veto.list': async w => about({ cycleId: (await anOpenCycle(w)).cycleId }),
  'veto.confirm': async w => {
    const { cycleId } = await anOpenCycle(w)
    return about(
      { requestId: w.requestId(), cycleId, assesseeId: w.organisations.school1, ...veto },
      { responsibleOfficeId: w.organisations.safety },
    )
  },
  'veto.withdraw': async w => {
    const { cycleId } = await anOpenCycle(w)
    const { id } = await w
      .as(w.people.safetyReviewer)
      .veto.confirm({ requestId: w.requestId(), cycleId, assesseeId: w.organisations.school1, ...veto })
    return about(
      { requestId: w.requestId(), cycleId, occurrenceId: id, version: 1, reason: '文件已撤销' },
      { responsibleOfficeId: w.organisations.safety },
    )
  },
}
