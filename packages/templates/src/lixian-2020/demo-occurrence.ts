import type { TemplateOccurrence } from '../template.ts'
import type { DemoYear } from './demo-draw.ts'

/** What a demo year's list says of an occurrence; the rest is what most have. */
type Told = Pick<TemplateOccurrence, 'organisation' | 'officeId' | 'type' | 'level' | 'on' | 'documentNumber'> &
  Partial<Pick<TemplateOccurrence, 'count' | 'dedupKey' | 'share'>>

/** An occurrence of the demo. Documents are made up and say so: 演示文. */
function told({ count = '1', dedupKey = null, share = '1', ...given }: Told): TemplateOccurrence {
  return { ...given, count, dedupKey, share, place: null, points: null, issuer: null, reason: null }
}

const general = 'general_office'

const occurrences2019: readonly TemplateOccurrence[] = [
  { organisation: 'primary-lixi', officeId: general, type: 'B1', level: 'county', on: '2019-06-28', at: 1 },
  { organisation: 'senior-1', officeId: general, type: 'B1', level: 'city', on: '2019-07-10', at: 2 },
  { organisation: 'junior-mengxi', officeId: general, type: 'X9', level: 'county', on: '2019-10-22', at: 3 },
  { organisation: 'kindergarten-fuxing', officeId: 'safety', type: 'B5', level: 'city_safe', on: '2019-11-08', at: 4 },
].map(({ at, ...each }) => told({ ...each, documentNumber: `演示文〔2019〕${at}号` }))

const occurrences2020: readonly TemplateOccurrence[] = [
  // One matter, commended twice: the higher counts.
  {
    organisation: 'primary-lixi',
    officeId: general,
    type: 'B1',
    level: 'county',
    on: '2020-06-12',
    dedupKey: '抗疫先进集体',
  },
  {
    organisation: 'primary-lixi',
    officeId: general,
    type: 'B1',
    level: 'city',
    on: '2020-07-03',
    dedupKey: '抗疫先进集体',
  },
  { organisation: 'primary-lixi', officeId: 'teaching_research', type: 'B2', level: 'provincial', on: '2020-09-18' },
  {
    organisation: 'primary-fuxing',
    officeId: general,
    type: 'B4',
    level: 'excess_points',
    on: '2020-12-10',
    count: '25',
  },
  { organisation: 'primary-mengxi', officeId: 'finance', type: 'B7', level: 'funds', on: '2020-11-05', count: '35' },
  // Named in the year before: it does not count in this one.
  { organisation: 'primary-liyang', officeId: 'safety', type: 'B5', level: 'city_safe', on: '2019-12-26' },
  { organisation: 'kindergarten-liyang', officeId: 'safety', type: 'B5', level: 'city_safe', on: '2020-11-20' },
  { organisation: 'junior-fuxing', officeId: general, type: 'B3', level: 'city', on: '2020-05-22' },
  { organisation: 'junior-mengxi', officeId: general, type: 'X9', level: 'county', on: '2020-10-15' },
  {
    organisation: 'junior-mengxi',
    officeId: 'teaching_research',
    type: 'B2',
    level: 'city',
    on: '2020-08-27',
    share: '0.5',
  },
  // More than its type allows: 0.9 points, held at 0.6.
  {
    organisation: 'senior-1',
    officeId: 'sports_health_arts',
    type: 'B6',
    level: 'hosted',
    on: '2020-07-09',
    count: '3',
  },
  { organisation: 'senior-1', officeId: general, type: 'B1', level: 'provincial', on: '2020-09-09' },
  {
    organisation: 'vocational-1',
    officeId: 'vocational',
    type: 'B8',
    level: 'provincial_first',
    on: '2020-06-30',
    count: '2',
  },
  {
    organisation: 'vocational-1',
    officeId: 'vocational',
    type: 'B8',
    level: 'over_plan',
    on: '2020-10-20',
    count: '7',
  },
  { organisation: 'special-yucai', officeId: general, type: 'B1', level: 'city', on: '2020-12-03' },
  { organisation: 'township-lipu', officeId: general, type: 'B3', level: 'city', on: '2020-11-12' },
  {
    organisation: 'junior-yanjing',
    officeId: 'assessment_office',
    type: 'X10',
    level: 'beyond_tenth',
    on: '2020-12-18',
  },
].map((each, at) => told({ ...each, documentNumber: `演示文〔2020〕${at + 1}号` }))

/** Awards and sanctions of a demo year, each with the office that confirms it; always the same. */
export function demoOccurrences(year: DemoYear): readonly TemplateOccurrence[] {
  return year === 2019 ? occurrences2019 : occurrences2020
}

/** A false report of the demo, established after the school was heard. */
export interface DemoFalseReport {
  readonly organisation: string
  readonly officeId: string
  /** Its indicator's code. */
  readonly indicator: string
  readonly finding: string
  readonly heardOn: string
  readonly documentNumber: string
  readonly on: string
}

/** One school of the present year reported study sessions that were never held. */
export function demoFalseReports(year: DemoYear): readonly DemoFalseReport[] {
  if (year === 2019) return []
  return [
    {
      organisation: 'primary-wangjiachang',
      officeId: 'assessment_office',
      indicator: 'LX-01-01',
      finding: '抽查的4次集中研讨没有签到和记录，会议记录为事后补写。',
      heardOn: '2020-12-08',
      documentNumber: '演示文〔2020〕31号',
      on: '2020-12-15',
    },
  ]
}
