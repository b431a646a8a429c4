import { ceiling, decimal, divide, floor, HUNDRED, multiply, ONE, add, rational } from '../number/rational.ts'
import type { GradeLine } from '../scheme/scheme.ts'
import { gradeSteps } from '../scoring/pipeline.ts'
import type { ConfirmedVeto, FalseReport } from '../scoring/score-input.ts'
import { standingVetoes } from '../scoring/standing-veto.ts'
import type { ExactText, Figure } from '../scoring/trace.ts'
import { type Board, type Candidate, type GradingRules, LEAST_GROUP } from './grade-board.ts'
import type { Rank } from './ranking.ts'
import { reaches } from './step/quota-grade.ts'
import { bears, type GradeCause, gradeEffect } from './veto-effect.ts'

/** What grading reads of one assessee. */
export interface GradingEntry {
  readonly assesseeId: string
  /** The total by which grades are given: as displayed, or exact where the scheme says so. */
  readonly total: ExactText | null
  readonly rank: number | null
  readonly vetoes: readonly ConfirmedVeto[]
  /** The cycle's year, for vetoes that look back; left out: every document counts. */
  readonly year?: number
  /** Established false reports; left out: none. */
  readonly falseReports?: readonly FalseReport[]
}

/** Why a grade came about, step by step, in the catalogue's order. */
export type GradeStep =
  /** 并组 (R23): its own group is too small, so it is ranked and graded with this one. */
  | { readonly kind: 'joined'; readonly group: string; readonly least: number }
  /** 等次线 (R26): the best grade whose line the total reaches. */
  | { readonly kind: 'grade_line'; readonly grade: string; readonly atLeast: Figure | null }
  /** The group is too small for quotas (R23): lines alone. */
  | { readonly kind: 'group_small'; readonly base: number; readonly least: number }
  /** 比例 (R27): the place lies beyond the grade's quota of so many among N. */
  | { readonly kind: 'quota_full'; readonly grade: string; readonly places: number; readonly base: number }
  /** A shared place does not fit whole into what the quota leaves (R28). */
  | { readonly kind: 'tie_at_quota'; readonly grade: string; readonly places: number; readonly shared: number }
  | { readonly kind: 'veto_cap'; readonly grade: string; readonly cause: GradeCause }
  | { readonly kind: 'veto_downgrade'; readonly from: string; readonly to: string; readonly cause: GradeCause }
  | { readonly kind: 'veto_fail'; readonly grade: string }
  /** 取消评优资格: no honours. */
  | { readonly kind: 'disqualified'; readonly cause: GradeCause }
  /** A place that a veto emptied (step 13). */
  | { readonly kind: 'refilled'; readonly grade: string }
  /** 弄虚作假, established after the hearing (R21). */
  | { readonly kind: 'false_report'; readonly documentNumber: string; readonly heardOn: string }
  /** 单项工作否决 and consequences for persons: grade and score stay. */
  | { readonly kind: 'veto_work'; readonly code: string; readonly documentNumber: string; readonly category: string }
  | {
      readonly kind: 'veto_people'
      readonly code: string
      readonly documentNumber: string
      readonly consequence: string
    }
  /** Its document is older than the veto looks back. */
  | { readonly kind: 'veto_past'; readonly code: string; readonly documentNumber: string; readonly years: number }

/** A grade and how it came about. Null without a total. */
export interface Grade {
  readonly assesseeId: string
  readonly grade: string | null
  readonly steps: readonly GradeStep[]
}

/** K of R27: the share of N in whole places, at least the scheme's fewest, never more than N; null without quota. */
export function placesOf(line: GradeLine, base: number, least: number): number | null {
  if (line.quota === null || base < least) return null
  const share = divide(multiply(decimal(line.quota), rational(BigInt(base))), HUNDRED)
  const whole = {
    floor: () => floor(share),
    ceil: () => ceiling(share),
    half_up: () => floor(add(share, divide(ONE, rational(2n)))),
    // A place counts when it lies wholly within the share.
    exact: () => floor(share),
  }[line.quotaRounding ?? 'floor']()
  return Math.min(base, Math.max(Number(whole.n), line.quotaLeast ?? 0))
}

/** What bears on the unit but leaves its grade, and what lies too far back. */
function notedSteps(entry: GradingEntry, rules: GradingRules): readonly GradeStep[] {
  const standing = standingVetoes(rules, entry)
  const noted = standing.flatMap(({ veto: { effect }, confirmed: { code, documentNumber } }): GradeStep[] => {
    if (effect.kind === 'disqualify_category')
      return [{ kind: 'veto_work', code, documentNumber, category: categoryName(rules, effect.category) }]
    return effect.kind === 'people'
      ? [{ kind: 'veto_people', code, documentNumber, consequence: effect.consequence }]
      : []
  })
  const past = entry.vetoes
    .filter(confirmed => !standing.some(each => each.confirmed === confirmed))
    .map(({ code, documentNumber }): GradeStep => {
      const years = rules.vetoes.find(veto => veto.code === code)?.lookbackYears ?? 1
      return { kind: 'veto_past', code, documentNumber, years }
    })
  return [...noted, ...past]
}

function categoryName(rules: GradingRules, key: string): string {
  return rules.categories?.find(category => category.key === key)?.name ?? key
}

function falseSteps(entry: GradingEntry, { falseReporting }: GradingRules): readonly GradeStep[] {
  if (falseReporting === undefined) return []
  return (entry.falseReports ?? []).map(({ documentNumber, heardOn }) => ({
    kind: 'false_report',
    documentNumber,
    heardOn,
  }))
}

/** Lines, and that there are no quotas in a group that is too small for them. */
function firstSteps(board: Board, total: ExactText): readonly GradeStep[] {
  const line = board.grades.find(each => reaches(each, total))
  const least = board.rules.grading?.leastGroup ?? LEAST_GROUP
  const small = board.base < least && board.grades.some(each => each.quota !== null)
  return [
    ...(line === undefined ? [] : [{ kind: 'grade_line', grade: line.grade, atLeast: line.atLeast } as const]),
    ...(small ? [{ kind: 'group_small', base: board.base, least } as const] : []),
  ]
}

/** A unit with total and rank before it is graded; undefined without them. */
export function candidateOf(entry: GradingEntry, rules: GradingRules): Candidate | undefined {
  if (entry.total === null || entry.rank === null) return undefined
  return {
    assesseeId: entry.assesseeId,
    total: entry.total,
    rank: entry.rank,
    effect: gradeEffect(standingVetoes(rules, entry), entry.falseReports ?? [], rules),
    steps: [],
    tentative: -1,
    grade: -1,
  }
}

function boardOf(candidates: readonly Candidate[], rules: GradingRules): Board {
  const least = rules.grading?.leastGroup ?? LEAST_GROUP
  const inBase = candidates.filter(each => rules.grading?.vetoedInBase !== false || !bears(each.effect))
  const base = inBase.length
  const places = rules.grades.map(line => placesOf(line, base, least))
  return { rules, grades: rules.grades, candidates, base, places, taken: rules.grades.map(() => 0) }
}

/**
 * Grades one ranking group, steps 11 to 13 of `scoring/pipeline.ts`: lines and quotas (N counts everyone with a total, vetoed ones
 * too unless the scheme leaves them out), then cap → downgrade → fail, then the places that may be filled again.
 * @throws DomainError when a confirmed veto is unknown
 */
export function gradeGroup(entries: readonly GradingEntry[], rules: GradingRules): readonly Grade[] {
  const candidates = new Map(
    entries.flatMap(entry => {
      const candidate = candidateOf(entry, rules)
      return candidate === undefined ? [] : [[entry.assesseeId, candidate] as const]
    }),
  )
  const board = boardOf([...candidates.values()], rules)
  for (const candidate of board.candidates) candidate.steps.push(...firstSteps(board, candidate.total))
  for (const stage of gradeSteps) stage(board)
  return entries.map(entry => {
    const candidate = candidates.get(entry.assesseeId)
    return {
      assesseeId: entry.assesseeId,
      grade: candidate === undefined ? null : (rules.grades[candidate.grade]?.grade ?? null),
      steps: [...(candidate?.steps ?? []), ...falseSteps(entry, rules), ...notedSteps(entry, rules)],
    }
  })
}

/** A rank with total, vetoes and false reports, as grading reads it. */
export function gradingEntry(
  rank: Rank,
  total: ExactText | null,
  vetoes: readonly ConfirmedVeto[],
  more: Pick<GradingEntry, 'year' | 'falseReports'> = {},
): GradingEntry {
  return { ...more, assesseeId: rank.assesseeId, rank: rank.rank, total, vetoes }
}
