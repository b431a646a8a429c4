import type { RankingGroup, SchemeDefinition, SchemeEntry } from '@yaodian/domain'
import type { TemplateDataItem } from '../template.ts'

/** Schools of two stages: the rows of both, equal ones once. */
const compositeGroups = [
  { key: 'nine_year', name: '九年一贯制学校组', lower: 'primary', upper: 'junior', names: ['小学', '初中'] },
  { key: 'complete_secondary', name: '完全中学组', lower: 'junior', upper: 'senior', names: ['初中', '高中'] },
] as const
type CompositeGroup = (typeof compositeGroups)[number]

/** What the upper stage alone has of an item that the school reports as a whole. */
function ofUpper(of: Pick<TemplateDataItem, 'key' | 'name' | 'nameEn' | 'supplier' | 'frequency'>): TemplateDataItem {
  return {
    ...of,
    key: `${of.key}_upper`,
    name: `其中高学段${of.name}`,
    nameEn: `${of.nameEn}, upper stage`,
    definition: '九年一贯制学校填初中部，完全中学填高中部',
    type: 'integer',
    unit: '人',
    min: '0',
    max: '1000000',
    levels: null,
  }
}

const research = { kind: 'office', officeId: 'teaching_research' } as const
const register = { kind: 'register', register: 'xueji', officeId: 'basic_education' } as const

/** Data items that only schools of two stages need. */
export const compositeKindDataItems: readonly TemplateDataItem[] = [
  ofUpper({
    key: 'pupils_passed',
    name: '合格学生数',
    nameEn: 'pupils passed',
    supplier: research,
    frequency: 'school_year',
  }),
  ofUpper({
    key: 'pupils_assessed',
    name: '应参评学生数',
    nameEn: 'pupils due to be assessed',
    supplier: research,
    frequency: 'school_year',
  }),
  ofUpper({ key: 'enrolment', name: '在校生数', nameEn: 'enrolment', supplier: register, frequency: 'term' }),
]

/** Indicators with a target of its own for each stage: the value and the pupils of either. */
const byStage: Readonly<Record<string, { readonly lower: string; readonly upper: string }>> = {
  'LX-10-02': {
    lower: '(pupils_passed - pupils_passed_upper) / (pupils_assessed - pupils_assessed_upper) * 100',
    upper: 'pupils_passed_upper / pupils_assessed_upper * 100',
  },
}
const sizes = { lower: 'enrolment - enrolment_upper', upper: 'enrolment_upper' } as const

type Part = Extract<SchemeEntry['rule'], { kind: 'composite' }>['parts'][number]

function partOf(stage: 'lower' | 'upper', name: string, { indicatorId, rule }: SchemeEntry): Part {
  const formula = byStage[indicatorId]?.[stage]
  if (formula === undefined || rule.kind !== 'bands')
    throw new Error(`${indicatorId} has two targets, and the template does not say how the stages are told apart`)
  return { name, weight: '50', size: sizes[stage], formula, rule }
}

/** An entry with two targets, for a school of both stages: each stage by its own, weighed by its pupils. */
function bothStages(group: CompositeGroup, lower: SchemeEntry, upper: SchemeEntry): SchemeEntry {
  const [lowerName, upperName] = group.names
  const parts = [partOf('lower', lowerName, lower), partOf('upper', upperName, upper)]
  return { ...lower, groups: [group.key], rule: { kind: 'composite', missingPart: 'whole', parts } }
}

function withGroup(entries: readonly SchemeEntry[], group: CompositeGroup): readonly SchemeEntry[] {
  const counting = (kind: string, of: readonly SchemeEntry[]): readonly SchemeEntry[] =>
    of.filter(entry => entry.only === undefined && entry.groups.includes(kind))
  const upperOf = ({ indicatorId }: SchemeEntry): SchemeEntry | undefined =>
    counting(group.upper, entries).find(each => each.indicatorId === indicatorId)
  const lowerOf = ({ indicatorId }: SchemeEntry): SchemeEntry | undefined =>
    counting(group.lower, entries).find(each => each.indicatorId === indicatorId)
  return entries.flatMap(entry => {
    const [lower, upper] = [lowerOf(entry), upperOf(entry)]
    if (entry === lower && upper !== undefined && upper !== entry) return [entry, bothStages(group, entry, upper)]
    const isOwn = entry === lower || (entry === upper && lower === undefined)
    return [isOwn ? { ...entry, groups: [...entry.groups, group.key] } : entry]
  })
}

function groupOf({ key, name, lower, upper }: CompositeGroup, like: RankingGroup): RankingGroup {
  return { key, name, kinds: [lower, upper], stages: [lower, upper], weights: like.weights, mergeInto: upper }
}

/**
 * The scheme for a county that also has 九年一贯制学校 and 完全中学. Rows of both stages count once; where the stages have targets of
 * their own, each is scored by its own and weighs by its pupils. It needs `compositeKindDataItems` as well. @throws Error for an
 * indicator of two targets that nobody told apart
 */
export function withCompositeKinds(definition: SchemeDefinition): SchemeDefinition {
  const groups = compositeGroups.flatMap(group =>
    definition.groups.filter(each => each.key === group.upper).map(like => groupOf(group, like)),
  )
  const entries = compositeGroups.reduce<readonly SchemeEntry[]>(withGroup, definition.entries)
  return { ...definition, groups: [...definition.groups, ...groups], entries: [...entries] }
}
