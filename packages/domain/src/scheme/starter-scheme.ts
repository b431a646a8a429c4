import type { OrganisationKind } from '../organisation/organisation.ts'
import type { PlanOutline } from '../plan/plan.ts'
import type { Category, RankingGroup, SchemeDefinition } from './scheme.ts'

/** A group's name and the kinds it compares, as counties commonly draw them. */
const commonGroups: readonly Pick<RankingGroup, 'key' | 'name' | 'kinds'>[] = [
  { key: 'kindergarten', name: '幼儿园组', kinds: ['kindergarten'] },
  { key: 'primary', name: '小学组', kinds: ['primary'] },
  { key: 'junior', name: '初中组', kinds: ['junior'] },
  { key: 'senior', name: '高中组', kinds: ['senior', 'vocational'] },
  { key: 'special', name: '特殊教育组', kinds: ['special'] },
  { key: 'township', name: '镇街组', kinds: ['township'] },
  { key: 'county_unit', name: '县直单位组', kinds: ['county_unit'] },
  { key: 'office', name: '机关股室组', kinds: ['office'] },
]

/** What a new scheme begins with: a category for each section of the plan with equal weights, a group for each kind that the authority has, the four usual grades with 优秀 for at most 30 %. Its words are the field's own and can be changed. */
export function starterScheme(outline: PlanOutline, kinds: ReadonlySet<OrganisationKind>): SchemeDefinition {
  const categories: Category[] = outline.sections.map((section, at) => ({ key: `c${at + 1}`, name: section.title }))
  const present = commonGroups.filter(group => group.kinds.some(kind => kinds.has(kind)))
  const groups = (present.length === 0 ? commonGroups.slice(1, 2) : present).map(group => ({
    ...group,
    kinds: [...group.kinds],
    weights: equalWeights(categories),
  }))
  return {
    categories,
    groups,
    entries: [],
    vetoes: [],
    grades: [
      { grade: '优秀', atLeast: '90', quota: '30' },
      { grade: '良好', atLeast: '80', quota: null },
      { grade: '合格', atLeast: '60', quota: null },
      { grade: '不合格', atLeast: null, quota: null },
    ],
    tieBreak: [],
    publicShows: 'grade',
    listedInspection: null,
  }
}

/** Whole points of 100, the first categories one more where it does not come out even. */
function equalWeights(categories: readonly Category[]): Record<string, string> {
  const each = Math.floor(100 / categories.length)
  const more = 100 - each * categories.length
  return Object.fromEntries(categories.map(({ key }, at) => [key, `${at < more ? each + 1 : each}`]))
}
