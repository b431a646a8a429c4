import { decimal, HUNDRED, subtract } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'

/** The other part of 100 %. */
export function remainder(percent: string): string {
  return toFigure(subtract(HUNDRED, decimal(percent)))
}
