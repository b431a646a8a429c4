import { z } from 'zod'
import { Occurrence } from '../occurrence/occurrence.ts'
import { ValueRule } from '../rule/index.ts'
import { SchemeDefinition } from '../scheme/scheme.ts'

const Texts = z.record(z.string(), z.string().nullable())
/** Another of the ranking group: its value, or its value with data. */
const Other = z.union([
  z.string(),
  z.object({ value: z.string().nullable(), data: Texts.exactOptional(), baselines: Texts.exactOptional() }),
])
const CaseBallot = z.object({
  voter: z.string(),
  score: z.string().nullable(),
  level: z.string().nullable(),
  recused: z.boolean(),
})
/** One value or set of data under the rule of its group, and the points as printed, or the state of a line without points. */
const RuleCaseOfFile = z.object({
  name: z.string(),
  value: z.string().nullable(),
  data: Texts.exactOptional(),
  baselines: Texts.exactOptional(),
  formula: z.string().exactOptional(),
  occurrences: z.array(Occurrence).exactOptional(),
  ballots: z.record(z.string(), z.array(CaseBallot)).exactOptional(),
  calendar: z.array(z.object({ date: z.string(), kind: z.enum(['holiday', 'workday']) })).exactOptional(),
  others: z.array(Other).exactOptional(),
  points: z.string().exactOptional(),
  state: z.string().exactOptional(),
})

/** A file of `conformance/scoring`: cases of one kind of rule. */
export const RuleCases = z.object({
  kind: z.string(),
  source: z.string(),
  groups: z.array(z.object({ rule: ValueRule, fullMarks: z.string(), cases: z.array(RuleCaseOfFile).min(1) })),
})
export type RuleCases = z.infer<typeof RuleCases>

const Unit = z.object({
  id: z.string(),
  group: z.string(),
  year: z.number().int().exactOptional(),
  values: Texts,
  notApplicable: z.array(z.string()).exactOptional(),
  vetoes: z.array(z.object({ code: z.string(), documentNumber: z.string(), on: z.string() })).exactOptional(),
  occurrences: z.array(Occurrence).exactOptional(),
  falseReports: z
    .array(z.object({ indicatorId: z.string(), documentNumber: z.string(), on: z.string(), heardOn: z.string() }))
    .exactOptional(),
  periodTotals: z.array(z.object({ period: z.string(), total: z.string() })).exactOptional(),
})
const UnitResult = z.object({
  id: z.string(),
  base: z.string().nullable(),
  bonus: z.string().nullable(),
  penalty: z.string().nullable(),
  total: z.string().nullable(),
  rank: z.number().int().nullable(),
  grade: z.string().nullable(),
})

/** A file of `conformance/scheme`: whole schemes with units and their results, in the order in which they are to come. */
export const SchemeCases = z.array(
  z.object({
    name: z.string(),
    definition: SchemeDefinition,
    units: z.array(Unit),
    results: z.array(UnitResult),
  }),
)
export type SchemeCases = z.infer<typeof SchemeCases>
