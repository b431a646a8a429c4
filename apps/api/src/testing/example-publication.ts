import { about, type ExamplesOf } from './example.ts'
import { anOpenCycle } from './example-setup.ts'
import { finishReview, fullValues } from './finish-review.ts'
import type { OpenedCycle } from './seed.ts'
import type { World } from './world.ts'

interface Reviewed {
  readonly cycle: OpenedCycle
  readonly version: number
}

/** Makes a stage once a world: queries ask for it again for each person. */
function once<T>(make: (w: World) => Promise<T>): (w: World) => Promise<T> {
  const made = new WeakMap<World, Promise<T>>()
  return w => {
    const found = made.get(w) ?? make(w)
    made.set(w, found)
    return found
  }
}

const reviewed = once(async (w): Promise<Reviewed> => {
  const cycle = await anOpenCycle(w)
  const { version } = await finishReview(w, cycle, () => fullValues)
  return { cycle, version }
})

const approved = once(async (w): Promise<Reviewed> => {
  const { cycle, version } = await reviewed(w)
  const input = { requestId: w.requestId(), cycleId: cycle.cycleId, version, documentNumber: '澧教发〔2020〕31号' }
  return { cycle, version: (await w.as(w.people.administrator).publication.approve(input)).version }
})

const publicised = once(async (w): Promise<Reviewed> => {
  const { cycle, version } = await approved(w)
  const input = { requestId: w.requestId(), cycleId: cycle.cycleId, version, until: '2020-09-10' }
  return { cycle, version: (await w.as(w.people.administrator).publication.publicise(input)).version }
})

const finalised = once(async (w): Promise<Reviewed> => {
  const { cycle, version } = await publicised(w)
  w.setNow('2020-09-11T02:00:00.000Z')
  const input = { requestId: w.requestId(), cycleId: cycle.cycleId, version }
  return { cycle, version: (await w.as(w.people.administrator).publication.finalise(input)).version }
})

const appealed = once(async (w): Promise<{ readonly cycle: OpenedCycle; readonly appealId: string }> => {
  const { cycle } = await publicised(w)
  const { appealId } = await w.as(w.people.head1).appeal.raise({
    requestId: w.requestId(),
    cycleId: cycle.cycleId,
    assesseeId: w.organisations.school1,
    indicatorId: cycle.indicators.drills,
    reason: '演练次数漏计',
  })
  return { cycle, appealId }
})

/** An upheld appeal that changed a value, so that there is something to revise. */
const upheld = once(async (w): Promise<OpenedCycle> => {
  const { cycle, appealId } = await appealed(w)
  await w.as(w.people.administrator).appeal.decide({
    ...decision(w, cycle, appealId),
    corrections: [{ dataItemId: cycle.dataItems.safety_drills, text: '3', version: 1 }],
  })
  return cycle
})

function decision(w: World, cycle: OpenedCycle, appealId: string) {
  return {
    requestId: w.requestId(),
    cycleId: cycle.cycleId,
    appealId,
    version: 1,
    outcome: 'upheld' as const,
    decision: '经核对属实',
    corrections: [],
  }
}

/** Examples of results, publication and appeals. */
export const publicationExamples: ExamplesOf<'result' | 'publication' | 'appeal'> = {
  'result.preview': async w => about({ cycleId: (await anOpenCycle(w)).cycleId }),
  'result.score': async w =>
    about(
      { cycleId: (await anOpenCycle(w)).cycleId, assesseeId: w.organisations.school1, use: 'preview' as const },
      { assesseeId: w.organisations.school1 },
    ),
  'publication.list': async w => about({ cycleId: (await anOpenCycle(w)).cycleId }),
  'publication.get': async w => about({ cycleId: (await publicised(w)).cycle.cycleId, publicationId: null }),
  'publication.result': async w =>
    about(
      { cycleId: (await publicised(w)).cycle.cycleId, publicationId: null, assesseeId: w.organisations.school1 },
      { assesseeId: w.organisations.school1 },
    ),
  'publication.rehearse': async w => about({ cycleId: (await anOpenCycle(w)).cycleId }),
  'publication.approve': async w => {
    const { cycle, version } = await reviewed(w)
    return about({ requestId: w.requestId(), cycleId: cycle.cycleId, version, documentNumber: '澧教发〔2020〕31号' })
  },
  'publication.publicise': async w => {
    const { cycle, version } = await approved(w)
    return about({ requestId: w.requestId(), cycleId: cycle.cycleId, version, until: '2020-09-10' })
  },
  'publication.revise': async w => {
    const cycle = await upheld(w)
    return about({ requestId: w.requestId(), cycleId: cycle.cycleId, reason: '申诉成立' })
  },
  'publication.finalise': async w => {
    const { cycle, version } = await publicised(w)
    w.setNow('2020-09-11T02:00:00.000Z')
    return about({ requestId: w.requestId(), cycleId: cycle.cycleId, version })
  },
  'publication.archive': async w => {
    const { cycle, version } = await finalised(w)
    return about({ requestId: w.requestId(), cycleId: cycle.cycleId, version })
  },
  'appeal.raise': async w => {
    const { cycle } = await publicised(w)
    return about(
      {
        requestId: w.requestId(),
        cycleId: cycle.cycleId,
        assesseeId: w.organisations.school1,
        indicatorId: null,
        reason: '演练次数漏计',
      },
      { assesseeId: w.organisations.school1 },
    )
  },
  'appeal.list': async w => {
    const { cycle } = await appealed(w)
    return about(
      { cycleId: cycle.cycleId, assesseeId: w.organisations.school1 },
      { assesseeId: w.organisations.school1 },
    )
  },
  'appeal.get': async w => {
    const { cycle, appealId } = await appealed(w)
    return about({ cycleId: cycle.cycleId, appealId }, { assesseeId: w.organisations.school1 })
  },
  'appeal.decide': async w => {
    const { cycle, appealId } = await appealed(w)
    return about(decision(w, cycle, appealId))
  },
}
