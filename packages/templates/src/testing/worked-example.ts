import {
  type AssesseeInput,
  type CompiledScheme,
  entryCountsFor,
  gatherGroup,
  type Occurrence,
  scoreAssessee,
} from '@yaodian/domain'
import { lixianOrganisations } from '../lixian-2020/organisation.ts'
import type { TemplateExample, TemplateOccurrenceExample } from '../template.ts'

type Values = AssesseeInput['values']

function valuesOf({ inputs, base }: Pick<TemplateExample, 'inputs' | 'base'>): Values {
  const keys = new Set([...Object.keys(inputs), ...Object.keys(base)])
  return Object.fromEntries(
    [...keys].map(key => [key, { reported: null, verified: inputs[key] ?? null, baseline: base[key] ?? null }]),
  )
}

/** Somebody of the example's kind and ownership for whom the indicator counts, with the group that it is in. */
function assesseeOf({ definition }: CompiledScheme, { indicator, kind, ownership }: TemplateExample) {
  const group = definition.groups.find(each => each.kinds.includes(kind))
  const entries = definition.entries.filter(each => each.indicatorId === indicator)
  const alike = lixianOrganisations.filter(
    each => each.kind === kind && (each.ownership === 'private') === (ownership === 'private'),
  )
  const found = alike.find(
    ({ key }) => group !== undefined && entries.some(entry => entryCountsFor(entry, group.key, key)),
  )
  return group === undefined || found === undefined ? undefined : { assesseeId: found.key, groupKey: group.key }
}

/** The one of its group who has the best value, where the example has a group. */
function othersOf(input: AssesseeInput, { inputs, groupBest }: TemplateExample): readonly AssesseeInput[] {
  const [item] = Object.keys(inputs)
  if (groupBest === undefined || item === undefined) return []
  return [{ ...input, assesseeId: 'the best', values: valuesOf({ inputs: { [item]: groupBest }, base: {} }) }]
}

/** What the engine gives for a worked example, in the example's words. */
export function pointsOf(scheme: CompiledScheme, example: TemplateExample): string {
  const assessee = assesseeOf(scheme, example)
  if (assessee === undefined) return 'nobody'
  const input: AssesseeInput = {
    ...assessee,
    values: valuesOf(example),
    notApplicable: [],
    vetoes: [],
    use: 'verified',
  }
  const score = scoreAssessee(scheme, input, gatherGroup(scheme, [input, ...othersOf(input, example)]))
  const line = score.lines.find(each => each.indicatorId === example.indicator)
  if (line === undefined) return 'no line'
  const words = { not_applicable: 'na', blocked: 'block' } as const
  const { state } = line
  return state === 'not_applicable' || state === 'blocked' ? words[state] : (line.points ?? state)
}

/** What the engine adds or takes off for these awards or sanctions alone. */
export function occurrencePoints(scheme: CompiledScheme, { type, kind, counts }: TemplateOccurrenceExample): string {
  const group = scheme.definition.groups.find(each => each.kinds.includes(kind))
  const occurrences = Object.entries(counts).map(([level, count], at): Occurrence => ({
    id: `${at}`,
    type,
    on: '2020-06-01',
    documentNumber: `${at}`,
    dedupKey: null,
    level,
    place: null,
    count,
    points: null,
    share: '1',
    issuer: null,
    reason: null,
  }))
  const score = scoreAssessee(scheme, {
    assesseeId: 'somebody',
    groupKey: group?.key ?? '',
    values: valuesOf({ inputs: { study_sessions: '12' }, base: {} }),
    notApplicable: [],
    vetoes: [],
    occurrences,
    use: 'preview',
  })
  return score.penalty === '0' ? `${score.bonus}` : `-${score.penalty}`
}
