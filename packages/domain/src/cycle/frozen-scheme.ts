import { z } from 'zod'
import { DataItem } from '../indicator/data-item.ts'
import { FormulaTrees } from '../indicator/formula.ts'
import { Indicator } from '../indicator/indicator.ts'
import { SchemeDefinition } from '../scheme/scheme.ts'

/** An indicator as it stood when its cycle opened, with the words of the plan that it rests on. */
export const FrozenIndicator = Indicator.extend({
  /** Responsible office by name. */
  officeName: z.string(),
  /** The plan's section and item that the measure belongs to. */
  section: z.object({ label: z.string(), title: z.string() }),
  item: z.object({ label: z.string(), title: z.string() }),
  /** The whole measure and the quoted span of it, without line breaks. */
  measureText: z.string(),
  quote: z.string(),
})
export type FrozenIndicator = z.infer<typeof FrozenIndicator>

/** Everything that scoring, explanations and publication read of a cycle: the scheme with its indicators and data items as they stood on opening. Later changes of plan, indicators or data items do not touch it. */
export const FrozenScheme = z.object({
  plan: z.object({ id: z.string(), title: z.string(), documentNumber: z.string().nullable(), year: z.number().int() }),
  scheme: z.object({ id: z.string(), name: z.string(), year: z.number().int(), version: z.number().int() }),
  definition: SchemeDefinition,
  /** Those that the scheme names, in the scheme's order. */
  indicators: z.array(FrozenIndicator),
  /** Every data item that formulas and rules read. */
  dataItems: z.array(DataItem),
  /** Trees of all formulas, of indicators and of rules, by their text. */
  trees: FormulaTrees,
  /** Names of the offices that supply, review or confirm, by id. */
  officeNames: z.record(z.string(), z.string()),
  /** Holidays and make-up days of the cycle's year and the next, for rules that count working days; left out: none does. */
  calendar: z.array(z.object({ date: z.string(), kind: z.enum(['holiday', 'workday']) })).exactOptional(),
})
export type FrozenScheme = z.infer<typeof FrozenScheme>
