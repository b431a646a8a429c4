import { refuse } from '../problem.ts'
import type { SchemeDefinition } from '../scheme/scheme.ts'
import type { FalseReport } from '../scoring/score-input.ts'
import type { StandingVeto } from '../scoring/standing-veto.ts'

/** What bore on a grade: a veto, a false report, or both. */
export type GradeCause = 'veto' | 'false_report' | 'both'

/** How confirmed vetoes and false reports bear on a grade, as positions in the scheme's grades (0 is best). */
export interface GradeEffect {
  /** The best grade still open. */
  readonly best: number
  readonly bestCause: GradeCause
  /** Grades down. */
  readonly down: number
  readonly downCause: GradeCause
  /** The lowest grade whatever else holds. */
  readonly fails: boolean
  /** No honours, and not the best grade. */
  readonly disqualified: GradeCause | null
}

/** Whether it can change a grade at all. */
export function bears({ best, down, fails }: GradeEffect): boolean {
  return best > 0 || down > 0 || fails
}

function causeOf(byVeto: boolean, byReport: boolean): GradeCause {
  return byVeto && byReport ? 'both' : byReport ? 'false_report' : 'veto'
}

type EffectRules = Pick<SchemeDefinition, 'grades' | 'grading' | 'falseReporting'>

function positionOf({ grades }: EffectRules, grade: string): number {
  const position = grades.findIndex(line => line.grade === grade)
  return position < 0 ? refuse('grade_unknown', { grade }) : position
}

/** The same grade twice: several downgrades add up to the scheme's most; where it says nothing the greatest of them counts. */
function downBy(downs: readonly number[], { grading }: EffectRules): number {
  if (grading === undefined) return Math.max(0, ...downs)
  return Math.min(
    downs.reduce((sum, by) => sum + by, 0),
    grading.downgradeMax,
  )
}

/**
 * What vetoes and false reports do together (R10, R21): the worst cap, the downgrades, failure, no best grade when disqualified. One
 * false report or several downgrade once.
 * @throws DomainError `grade_unknown`
 */
export function gradeEffect(
  vetoes: readonly StandingVeto[],
  falseReports: readonly FalseReport[],
  rules: EffectRules,
): GradeEffect {
  const effects = vetoes.map(({ veto }) => veto.effect)
  const falsely = falseReports.length > 0 ? rules.falseReporting : undefined
  const below = Math.min(1, rules.grades.length - 1)
  const caps = effects.flatMap(effect => (effect.kind === 'cap_grade' ? [positionOf(rules, effect.grade)] : []))
  const barredByVeto = effects.some(effect => effect.kind === 'disqualify')
  const barredByReport = falsely?.disqualify === true
  const byVeto = Math.max(0, ...caps, barredByVeto ? below : 0)
  const byReport = barredByReport ? below : 0
  const downs = effects.flatMap(effect => (effect.kind === 'downgrade' ? [effect.by] : []))
  const reportDown = falsely?.downgrade ?? 0
  const best = Math.max(byVeto, byReport)
  return {
    best,
    bestCause: causeOf(byVeto === best && byVeto > 0, byReport === best && byReport > 0),
    down: downBy(reportDown > 0 ? [...downs, reportDown] : downs, rules),
    downCause: causeOf(downs.length > 0, reportDown > 0),
    fails: effects.some(effect => effect.kind === 'fail'),
    disqualified: barredByVeto || barredByReport ? causeOf(barredByVeto, barredByReport) : null,
  }
}
