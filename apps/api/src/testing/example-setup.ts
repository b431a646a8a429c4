import { about, general, type ExamplesOf } from './example.ts'
import { openCycle, seedPlanText, type OpenedCycle } from './seed.ts'
import type { World } from './world.ts'

const file = { fileName: '工作要点.txt', content: Buffer.from(seedPlanText).toString('base64') }
const dates = { opensOn: '2020-09-01', deadline: '2020-10-31' }
const opened = new WeakMap<World, Promise<OpenedCycle>>()

/** The test county's cycle, opened once a world. */
export function anOpenCycle(w: World): Promise<OpenedCycle> {
  const found = opened.get(w) ?? openCycle(w)
  opened.set(w, found)
  return found
}

let names = 0

/** A name that nothing else in the county has. */
function fresh(name: string): string {
  names += 1
  return `${name}${names}`
}

/** A plan that nothing hangs on. */
async function aPlan(w: World): Promise<string> {
  const { id } = await w
    .as(w.people.administrator)
    .plan.import({ requestId: w.requestId(), ...file, year: null, mode: { kind: 'another' } })
  return id
}

/** A draft of its own, sound. */
async function aDraft(w: World) {
  const { planId, schemeId } = await anOpenCycle(w)
  const name = fresh('示例方案')
  const { id, version } = await w
    .as(w.people.administrator)
    .scheme.create({ requestId: w.requestId(), planId, name, year: 2020, copyOf: schemeId })
  return { id, version, name }
}

async function aCycle(w: World): Promise<string> {
  const draft = await aDraft(w)
  const { id } = await w.as(w.people.administrator).cycle.open({
    requestId: w.requestId(),
    schemeId: draft.id,
    schemeVersion: draft.version,
    name: draft.name,
    ...dates,
  })
  return id
}

/** An indicator that is not kept yet. */
async function anIndicator(w: World) {
  const { indicators } = await anOpenCycle(w)
  const { planId, measureId, start, end, formula, unit, direction, dataItems, officeId, evidence } = await w
    .as(w.people.administrator)
    .indicator.get({ indicatorId: indicators.drills })
  return {
    planId,
    measureId,
    start,
    end,
    formula,
    unit,
    direction,
    dataItems,
    officeId,
    evidence,
    code: fresh('E-'),
    name: '示例指标',
  }
}

/** Examples of everything that brings a year up to its opened cycle. */
export const setupExamples: ExamplesOf<'plan' | 'dataItem' | 'indicator' | 'scheme' | 'cycle'> = {
  'plan.list': () => general({}),
  'plan.get': async w => about({ planId: (await anOpenCycle(w)).planId }),
  'plan.progress': async w => about({ planId: (await anOpenCycle(w)).planId, cycleId: null }),
  'plan.preview': () => general(file),
  'plan.import': w => general({ requestId: w.requestId(), ...file, year: null, mode: { kind: 'another' as const } }),
  'plan.splitMeasure': async w => {
    const planId = await aPlan(w)
    return about({
      requestId: w.requestId(),
      planId,
      version: 1,
      measureId: '1.2',
      at: seedPlanText.indexOf('校园安全事故'),
    })
  },
  'plan.mergeMeasures': async w =>
    about({ requestId: w.requestId(), planId: await aPlan(w), version: 1, firstId: '1.1', secondId: '1.2' }),

  'dataItem.list': () => general({}),
  'dataItem.save': w =>
    general({
      requestId: w.requestId(),
      existing: null,
      dataItem: {
        key: fresh('example_'),
        name: '示例数据项',
        definition: null,
        type: 'integer' as const,
        unit: '个',
        min: '0',
        max: null,
        levels: null,
        supplier: { kind: 'assessee' as const },
      },
    }),

  'indicator.list': async w => about({ planId: (await anOpenCycle(w)).planId }),
  'indicator.get': async w => about({ indicatorId: (await anOpenCycle(w)).indicators.drills }),
  'indicator.save': async w => about({ requestId: w.requestId(), existing: null, indicator: await anIndicator(w) }),
  'indicator.retire': async w => {
    const { id, version } = await w
      .as(w.people.administrator)
      .indicator.save({ requestId: w.requestId(), existing: null, indicator: await anIndicator(w) })
    return about({ requestId: w.requestId(), indicatorId: id, version })
  },

  'scheme.list': () => general({}),
  'scheme.get': async w => about({ schemeId: (await anOpenCycle(w)).schemeId }),
  'scheme.check': async w => about({ schemeId: (await anOpenCycle(w)).schemeId }),
  'scheme.population': async w => about({ cycleId: (await anOpenCycle(w)).cycleId }),
  'scheme.frozen': async w => about({ cycleId: (await anOpenCycle(w)).cycleId }),
  'scheme.create': async w =>
    about({
      requestId: w.requestId(),
      planId: (await anOpenCycle(w)).planId,
      name: fresh('示例方案'),
      year: 2020,
      copyOf: null,
    }),
  'scheme.change': async w => {
    const { id, version } = await aDraft(w)
    const { definition } = await w.as(w.people.administrator).scheme.get({ schemeId: id })
    return about({ requestId: w.requestId(), schemeId: id, version, name: fresh('改名方案'), definition })
  },

  'cycle.list': () => general({}),
  'cycle.get': async w => about({ cycleId: (await anOpenCycle(w)).cycleId }),
  'cycle.preview': async w => about({ schemeId: (await anOpenCycle(w)).schemeId, ...dates }),
  'cycle.assessees': async w => about({ cycleId: (await anOpenCycle(w)).cycleId }),
  'cycle.overview': async w => about({ cycleId: (await anOpenCycle(w)).cycleId }),
  'cycle.open': async w => {
    const { id, version, name } = await aDraft(w)
    return about({ requestId: w.requestId(), schemeId: id, schemeVersion: version, name, ...dates })
  },
  'cycle.closeFilling': async w => about({ requestId: w.requestId(), cycleId: await aCycle(w), version: 1 }),
  'cycle.extend': async w =>
    about({
      requestId: w.requestId(),
      cycleId: await aCycle(w),
      assesseeId: w.organisations.school1,
      version: 1,
      deadline: '2020-11-05',
      reason: '水灾停课',
    }),
  'cycle.withdraw': async w =>
    about({
      requestId: w.requestId(),
      cycleId: await aCycle(w),
      assesseeId: w.organisations.school1,
      version: 1,
      reason: '已撤并',
    }),
  'cycle.readmit': async w => {
    const cycleId = await aCycle(w)
    const at = { cycleId, assesseeId: w.organisations.school1, reason: '已撤并' }
    const { version } = await w
      .as(w.people.administrator)
      .cycle.withdraw({ ...at, requestId: w.requestId(), version: 1 })
    return about({ ...at, requestId: w.requestId(), version })
  },
  'cycle.withdrawals': async w => about({ cycleId: (await anOpenCycle(w)).cycleId }),
}
