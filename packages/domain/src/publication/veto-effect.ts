import { refuse } from '../problem.ts'
import type { GradeLine, Veto } from '../scheme/scheme.ts'
import type { ConfirmedVeto } from '../scoring/score-input.ts'

/** How confirmed vetoes bear on a grade, as positions in the scheme's grades (0 is best). */
export interface VetoEffect {
  /** The best grade still open. */
  readonly best: number
  /** Grades down from the one found. */
  readonly down: number
  /** The lowest grade whatever else holds. */
  readonly fails: boolean
}

/** What the vetoes do together (R10): the worst cap, the greatest downgrade (several do not add up), failure, no best grade when disqualified. @throws DomainError `veto_unknown`, `grade_unknown` */
export function vetoEffect(
  confirmed: readonly ConfirmedVeto[],
  vetoes: readonly Veto[],
  grades: readonly GradeLine[],
): VetoEffect {
  const effects = confirmed.map(
    each => (vetoes.find(veto => veto.code === each.code) ?? refuse('veto_unknown', { veto: each.code })).effect,
  )
  const positionOf = (grade: string): number => {
    const position = grades.findIndex(line => line.grade === grade)
    return position < 0 ? refuse('grade_unknown', { grade }) : position
  }
  const caps = effects.flatMap(effect =>
    effect.kind === 'cap_grade'
      ? [positionOf(effect.grade)]
      : effect.kind === 'disqualify'
        ? [Math.min(1, grades.length - 1)]
        : [],
  )
  const downs = effects.map(effect => (effect.kind === 'downgrade' ? effect.by : 0))
  return {
    best: Math.max(0, ...caps),
    down: Math.max(0, ...downs),
    fails: effects.some(effect => effect.kind === 'fail'),
  }
}
