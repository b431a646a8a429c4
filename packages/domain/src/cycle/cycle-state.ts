import { z } from 'zod'

/** States of a cycle 考核周期, in the order in which it passes them (design: Decisions, Cycle). */
export const CycleState = z.enum(['draft', 'open', 'reviewing', 'approved', 'publicised', 'finalised', 'archived'])
export type CycleState = z.infer<typeof CycleState>
