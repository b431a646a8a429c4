import type { DataItem, Indicator, SchemeDefinition, SchemeEntry } from '@yaodian/domain'
import type { World } from './world.ts'

/** Names of the test scheme's data items: their keys in formulas. */
export type SeedItem =
  /** Integer 次, supplied by the assessee. */
  | 'safety_drills'
  /** Percentage, supplied by the assessee. */
  | 'enrolment_rate'
  /** Integer 册, supplied by the assessee, read with its baseline. */
  | 'library_books'
  /** Date, supplied by the assessee. */
  | 'repair_done_on'
  /** Integer 起, supplied by the safety office. */
  | 'campus_accidents'
  /** Level 优秀 良好 一般 较差, supplied by the office of basic education. */
  | 'teaching_level'
  /** Integers 人 from a register held by the office of basic education. */
  | 'teachers_trained'
  | 'teachers_total'

/** Names of the test scheme's indicators. Safety office: drills (one file of evidence), accidents, repair. Basic education: the others. */
export type SeedIndicator = 'drills' | 'accidents' | 'repair' | 'enrolment' | 'books' | 'teaching' | 'training'

/** A plan with indicators and a draft scheme of one group, `primary`: school1, school2, school3. */
export interface SeededScheme {
  readonly planId: string
  readonly schemeId: string
  readonly schemeVersion: number
  /** Ids of data items by key. */
  readonly dataItems: Readonly<Record<SeedItem, string>>
  /** Ids of indicators by name. */
  readonly indicators: Readonly<Record<SeedIndicator, string>>
}

/** The same with a cycle of 2020 opened on it: open from 2020-09-01 until 2020-10-31. */
export interface OpenedCycle extends SeededScheme {
  readonly cycleId: string
}

/** The text of the test plan: two sections, three items, seven measures. */
export const seedPlanText = `澧县教育局文件

澧教字〔2020〕9号

澧县教育局2020年工作要点

一、指导思想

坚持立德树人，办好人民满意的教育。

二、工作任务

（一）守住安全底线

1. 抓实安全教育。各学校每学期开展安全演练不少于2次。杜绝校园安全事故。8月底前完成校舍维修。

（二）提高办学质量

2. 巩固普及水平。小学入学率达到99%以上。图书册数只增不减。

3. 加强教师队伍。评定教学常规管理等次。教师培训覆盖率达到100%。
`

const noEvidence: Indicator['evidence'] = { files: 0, anyOf: [], privacy: 'none' }

/** Files of evidence that an indicator asks for, where a test wants another number. */
type SeedFiles = Partial<Readonly<Record<SeedIndicator, number>>>

/** Imports the plan and makes data items, indicators and a sound draft scheme, as the administrator would. */
export async function seedScheme(world: World, files: SeedFiles = {}): Promise<SeededScheme> {
  const planId = await seedPlan(world)
  const dataItems = await seedDataItems(world)
  const indicators = await seedIndicators(world, planId, files)
  const caller = world.as(world.people.administrator)
  const { id: schemeId, version } = await caller.scheme.create({
    requestId: world.requestId(),
    planId,
    name: '2020年小学考核方案',
    year: 2020,
    copyOf: null,
  })
  const changed = await caller.scheme.change({
    requestId: world.requestId(),
    schemeId,
    version,
    name: '2020年小学考核方案',
    definition: seedDefinition(world, indicators),
  })
  if (changed.problems.length > 0) throw new Error(`the test scheme has faults: ${JSON.stringify(changed.problems)}`)
  return { planId, schemeId, schemeVersion: changed.version, dataItems, indicators }
}

/** The same, with its cycle opened at the world's present time. */
export async function openCycle(world: World, files: SeedFiles = {}): Promise<OpenedCycle> {
  const seeded = await seedScheme(world, files)
  const { id } = await world.as(world.people.administrator).cycle.open({
    requestId: world.requestId(),
    schemeId: seeded.schemeId,
    schemeVersion: seeded.schemeVersion,
    name: '2020年度小学考核',
    opensOn: '2020-09-01',
    deadline: '2020-10-31',
  })
  return { ...seeded, cycleId: id }
}

/** Imports the test plan. Gives its id. */
export async function seedPlan(world: World): Promise<string> {
  const content = Buffer.from(seedPlanText).toString('base64')
  const plan = await world
    .as(world.people.administrator)
    .plan.import({ requestId: world.requestId(), fileName: '工作要点.txt', content, year: null, mode: { kind: 'new' } })
  return plan.id
}

function seedItems(world: World): readonly (Omit<DataItem, 'id'> & { readonly key: SeedItem })[] {
  const { safety, basic } = world.organisations
  const assessee: DataItem['supplier'] = { kind: 'assessee' }
  const register: DataItem['supplier'] = { kind: 'register', register: '教师管理系统', officeId: basic }
  const integer = { type: 'integer' as const, definition: null, min: '0', max: null, levels: null }
  const bare = { definition: null, unit: null, min: null, max: null, levels: null }
  return [
    { ...integer, key: 'safety_drills', name: '安全演练次数', unit: '次', max: '100', supplier: assessee },
    {
      ...integer,
      key: 'enrolment_rate',
      name: '入学率',
      type: 'percentage',
      unit: '%',
      max: '100',
      supplier: assessee,
    },
    { ...integer, key: 'library_books', name: '图书册数', unit: '册', supplier: assessee },
    { ...bare, key: 'repair_done_on', name: '校舍维修完成日期', type: 'date', supplier: assessee },
    {
      ...integer,
      key: 'campus_accidents',
      name: '校园安全事故起数',
      unit: '起',
      supplier: { kind: 'office', officeId: safety },
    },
    {
      ...bare,
      key: 'teaching_level',
      name: '教学常规等次',
      type: 'level',
      levels: ['优秀', '良好', '一般', '较差'],
      supplier: { kind: 'office', officeId: basic },
    },
    { ...integer, key: 'teachers_trained', name: '参训教师数', unit: '人', supplier: register },
    { ...integer, key: 'teachers_total', name: '专任教师数', unit: '人', supplier: register },
  ]
}

async function seedDataItems(world: World): Promise<Readonly<Record<SeedItem, string>>> {
  const caller = world.as(world.people.administrator)
  const ids = new Map<SeedItem, string>()
  for (const dataItem of seedItems(world))
    ids.set(dataItem.key, (await caller.dataItem.save({ requestId: world.requestId(), existing: null, dataItem })).id)
  // Every key of the list was saved.
  return Object.fromEntries(ids) as Record<SeedItem, string>
}

interface IndicatorSeed {
  readonly name: SeedIndicator
  readonly code: string
  readonly title: string
  /** Words of its measure: they locate it. */
  readonly quote: string
  readonly formula: string
  readonly dataItems: [SeedItem, ...SeedItem[]]
  readonly unit: string | null
  readonly office: 'safety' | 'basic'
  readonly files?: number
}

const indicatorSeeds: readonly IndicatorSeed[] = [
  {
    name: 'drills',
    code: 'T-1-01',
    title: '安全演练',
    quote: '安全演练不少于2次',
    formula: 'safety_drills',
    dataItems: ['safety_drills'],
    unit: '次',
    office: 'safety',
    files: 1,
  },
  {
    name: 'accidents',
    code: 'T-1-02',
    title: '校园安全事故',
    quote: '杜绝校园安全事故',
    formula: 'campus_accidents',
    dataItems: ['campus_accidents'],
    unit: '起',
    office: 'safety',
  },
  {
    name: 'repair',
    code: 'T-1-03',
    title: '校舍维修',
    quote: '8月底前完成校舍维修',
    formula: 'done(repair_done_on)',
    dataItems: ['repair_done_on'],
    unit: null,
    office: 'safety',
  },
  {
    name: 'enrolment',
    code: 'T-2-01',
    title: '入学率',
    quote: '入学率达到99%以上',
    formula: 'enrolment_rate',
    dataItems: ['enrolment_rate'],
    unit: '%',
    office: 'basic',
  },
  {
    name: 'books',
    code: 'T-2-02',
    title: '图书只增不减',
    quote: '图书册数只增不减',
    formula: 'library_books',
    dataItems: ['library_books'],
    unit: '册',
    office: 'basic',
  },
  {
    name: 'teaching',
    code: 'T-3-01',
    title: '教学常规',
    quote: '评定教学常规管理等次',
    formula: 'teaching_level',
    dataItems: ['teaching_level'],
    unit: null,
    office: 'basic',
  },
  {
    name: 'training',
    code: 'T-3-02',
    title: '教师培训覆盖率',
    quote: '教师培训覆盖率达到100%',
    formula: 'teachers_trained / teachers_total * 100',
    dataItems: ['teachers_trained', 'teachers_total'],
    unit: '%',
    office: 'basic',
  },
]

async function seedIndicators(
  world: World,
  planId: string,
  files: SeedFiles,
): Promise<Readonly<Record<SeedIndicator, string>>> {
  const caller = world.as(world.people.administrator)
  const plan = await caller.plan.get({ planId })
  const measures = plan.outline.sections.flatMap(section => section.items.flatMap(item => item.measures))
  const ids = new Map<SeedIndicator, string>()
  for (const each of indicatorSeeds) {
    const seed = { ...each, files: files[each.name] ?? each.files ?? 0 }
    const start = plan.text.indexOf(seed.quote)
    const measure = measures.find(each => each.start <= start && start + seed.quote.length <= each.end)
    if (measure === undefined) throw new Error(`the test plan has no measure with ${seed.quote}`)
    const { id } = await caller.indicator.save({
      requestId: world.requestId(),
      existing: null,
      indicator: toIndicator(world, seed, { planId, measureId: measure.id, start, end: start + seed.quote.length }),
    })
    ids.set(seed.name, id)
  }
  // Every name of the list was saved.
  return Object.fromEntries(ids) as Record<SeedIndicator, string>
}

function toIndicator(
  world: World,
  seed: IndicatorSeed & { readonly files: number },
  place: Pick<Indicator, 'planId' | 'measureId' | 'start' | 'end'>,
): Omit<Indicator, 'id' | 'version'> {
  return {
    ...place,
    code: seed.code,
    name: seed.title,
    formula: seed.formula,
    unit: seed.unit,
    direction: seed.name === 'accidents' ? 'lower' : 'higher',
    dataItems: seed.dataItems,
    officeId: world.organisations[seed.office],
    evidence: seed.files === 0 ? noEvidence : { files: seed.files, anyOf: ['演练记录'], privacy: 'none' },
  }
}

/** A sound scheme: two categories of 50, one group `primary`, an entry for each indicator, one veto, one type of bonus and one of penalty, all of the safety office. */
export function seedDefinition(world: World, indicators: Readonly<Record<SeedIndicator, string>>): SchemeDefinition {
  const entry = (
    name: SeedIndicator,
    category: string,
    fullMarks: string,
    rule: SchemeEntry['rule'],
    missing: SchemeEntry['missing'] = 'zero',
  ): SchemeEntry => ({
    indicatorId: indicators[name],
    category,
    groups: ['primary'],
    fullMarks,
    rule,
    missing,
    zeroDenominator: 'na',
    examBased: false,
  })
  return {
    categories: [
      { key: 'safety', name: '安全' },
      { key: 'quality', name: '质量' },
    ],
    groups: [{ key: 'primary', name: '小学组', kinds: ['primary'], weights: { safety: '50', quality: '50' } }],
    entries: [
      entry('drills', 'safety', '10', {
        kind: 'deduction',
        target: '4',
        deductions: [
          {
            label: '每少1次',
            count: 'max(0, target - value)',
            per: '1',
            deduct: '2.5',
            stepMode: 'floor',
            cap: null,
            when: null,
          },
        ],
      }),
      entry('accidents', 'safety', '20', {
        kind: 'deduction',
        target: null,
        deductions: [
          { label: '每发生1起', count: 'value', per: '1', deduct: '10', stepMode: 'floor', cap: null, when: null },
        ],
      }),
      entry('repair', 'safety', '20', {
        kind: 'milestone',
        milestones: [
          { name: '完成维修', weight: '100', due: '2020-08-31', item: 'repair_done_on', latePercentPerMonth: '20' },
        ],
        cutoff: '2020-12-31',
      }),
      entry('enrolment', 'quality', '20', {
        kind: 'threshold',
        test: { kind: 'at_least', target: '99', strict: false },
      }),
      entry(
        'books',
        'quality',
        '10',
        { kind: 'non_decreasing', items: ['library_books'], strict: false, award: 'all' },
        'na',
      ),
      entry('teaching', 'quality', '10', {
        kind: 'level',
        levels: [
          { level: '优秀', percent: '100' },
          { level: '良好', percent: '85' },
          { level: '一般', percent: '60' },
          { level: '较差', percent: '0' },
        ],
      }),
      entry('training', 'quality', '10', { kind: 'linear', direction: 'higher', target: '100' }, 'block'),
    ],
    vetoes: [
      {
        code: 'V1',
        trigger: '发生重大安全责任事故',
        effect: { kind: 'cap_grade', grade: '合格' },
        legalBasis: ['《中华人民共和国安全生产法》'],
        triggerDocument: '事故调查报告',
        officeId: world.organisations.safety,
      },
    ],
    grades: [
      { grade: '优秀', atLeast: '90', quota: '30' },
      { grade: '良好', atLeast: '80', quota: null },
      { grade: '合格', atLeast: '60', quota: null },
      { grade: '不合格', atLeast: null, quota: null },
    ],
    tieBreak: ['category:safety'],
    bonus: {
      types: [
        {
          key: 'award',
          name: '安全工作表彰',
          category: null,
          rows: [
            { level: '县级', name: '县级表彰', points: '1', per: '1' },
            { level: '市级', name: '市级表彰', points: '2', per: '1' },
          ],
          cap: '3',
          officeId: world.organisations.safety,
          evidence: ['表彰文件'],
        },
      ],
      categoryCaps: {},
      cap: '5',
      outside: true,
    },
    penalty: {
      types: [
        {
          key: 'notice',
          name: '安全工作通报批评',
          rows: [
            { level: '县级', name: '县级通报', least: '1', most: '3' },
            { level: '市级', name: '市级通报', least: '4', most: '4' },
          ],
          cap: null,
          officeId: world.organisations.safety,
          legalBasis: ['《中华人民共和国安全生产法》'],
          triggerDocument: '通报文件',
        },
      ],
      cap: null,
      totalFloor: '0',
    },
    falseReporting: { zeroIndicator: true, penaltyTimes: '1', downgrade: null, disqualify: true },
    publicShows: 'points',
    listedInspection: null,
  }
}
