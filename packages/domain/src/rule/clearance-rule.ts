import { z } from 'zod'
import { ruleLines } from './rule-line.ts'

/** What is to be nothing: a stock that is worked off, or events that must not happen. The indicator's value counts what remains, or what happened. */
export const ClearanceForm = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('stock'),
    /** How many there were at first, as a formula; null where it is of no consequence. */
    initial: z.string().nullable(),
    /** How many remain, as a formula, where the indicator's value says something else (a ratio); left out: the value. */
    remaining: z.string().exactOptional(),
    /** Full marks only when all are cleared; the share cleared; or full marks less the deduction lines (每个扣…分). */
    award: z.enum(['all', 'share', 'each']),
    /** None at first and none new. */
    noInitial: z.enum(['full', 'na']),
  }),
  z.object({ kind: z.literal('event'), award: z.enum(['all', 'each']) }),
])
export type ClearanceForm = z.infer<typeof ClearanceForm>

/** 清零、零发生 (R15). */
export const ClearanceRule = z.object({ kind: z.literal('clearance'), form: ClearanceForm, ...ruleLines })
export type ClearanceRule = z.infer<typeof ClearanceRule>
