/** What the pictures say; each language has its own in `text/`. */
export interface PictureWords {
  readonly actual: string
  readonly target: string
  readonly upper: string
  readonly zeroPoint: string
  readonly minimum: string
  readonly points: (points: string) => string
  readonly base: string
  readonly now: string
  readonly due: string
  readonly achieved: string
  readonly notAchieved: string
  readonly met: string
  readonly notMet: string
  readonly noBase: string
  readonly veto: string
  /** The best and the mean of the ranking group, and one's own place in it. */
  readonly best: string
  readonly mean: string
  readonly place: (rank: number, size: number) => string
  /** What is left after the deductions. */
  readonly left: string
  /** What parts come to. */
  readonly total: string
  readonly notApplicable: string
  /** Scores that do not enter the mean. */
  readonly leftOut: string
  readonly steps: (count: string) => string
  /** Most points of the indicator, and the least and most that a rule gives where it says so. */
  readonly fullMarks: string
  readonly floor: string
  readonly cap: string
}
