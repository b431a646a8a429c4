import type { AssesseeScore, Figure } from './trace.ts'

/** What stands between the column of the categories and the total. */
export interface TotalChange {
  /** After periods and coefficient, before bonus and penalty. */
  readonly base: Figure
  readonly bonus: Figure
  readonly penalty: Figure
}

/** What stands between the categories and the total; null where their column adds up to it, as in every snapshot of before bonus and penalty were known. */
export function totalChange(
  score: Partial<Pick<AssesseeScore, 'base' | 'bonus' | 'penalty' | 'steps'>>,
): TotalChange | null {
  const { base = null, bonus = null, penalty = null, steps = [] } = score
  if (base === null || bonus === null || penalty === null) return null
  const merged = steps.some(step => step.kind === 'periods' || step.kind === 'total_coefficient')
  return merged || bonus !== '0' || penalty !== '0' ? { base, bonus, penalty } : null
}
