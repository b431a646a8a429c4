import type { PopulationScores } from '@yaodian/domain'

/** What every engine is to agree on: totals in hundredths, ranks, grades as places in the list (0 is the best). */
export interface Results {
  readonly totals: ArrayLike<number>
  readonly ranks: ArrayLike<number>
  readonly grades: ArrayLike<number>
}

/** Our engine's results in these terms. */
export function resultsOf({ totals, ranks, grades }: PopulationScores): Results {
  return { totals, ranks, grades }
}

/** @throws Error at the first row in which an engine differs: no figure is printed for wrong results */
export function checkSame(engine: string, expected: Results, got: Results): void {
  for (const part of ['totals', 'ranks', 'grades'] as const) {
    const [want, have] = [expected[part], got[part]]
    if (want.length !== have.length) throw new Error(`${engine}: ${have.length} ${part} instead of ${want.length}`)
    for (let row = 0; row < want.length; row += 1)
      if (want[row] !== have[row])
        throw new Error(`${engine}: row ${row} has ${part} ${have[row]}, the hand-written loop ${want[row]}`)
  }
}
