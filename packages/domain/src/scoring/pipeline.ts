import type { GradeStage } from '../publication/grade-board.ts'
import { rankGroup } from '../publication/ranking.ts'
import { mergeSmallGroups } from '../publication/step/merge-group.ts'
import { quotaGrades } from '../publication/step/quota-grade.ts'
import { refillBest } from '../publication/step/refill-grade.ts'
import { vetoGrades } from '../publication/step/veto-grade.ts'
import { falseReportZero } from './stage/false-report-zero.ts'
import type { LineFacts, LineStage, LineWork } from './line-work.ts'
import { lineStart } from './line-work.ts'
import { applicability } from './stage/applicability.ts'
import { clipPoints } from './stage/clip-points.ts'
import { fullWhen, zeroWhen } from './stage/condition.ts'
import { coefficient, deductionLines } from './stage/deduction-line.ts'
import { formulaValue } from './stage/formula-value.ts'
import { missingValue } from './stage/missing-value.ts'
import { rulePoints } from './stage/rule-points.ts'
import { vetoZero } from './stage/veto-zero.ts'
import { bonusPoints } from './step/bonus.ts'
import { categoryCaps } from './step/category-cap.ts'
import { categorySums } from './step/category-sum.ts'
import { mergePeriods } from './step/merge-periods.ts'
import { notApplicablePoints } from './step/not-applicable-points.ts'
import { penaltyPoints } from './step/penalty.ts'
import { totalCoefficient } from './step/total-coefficient.ts'
import { weigh } from './step/weigh.ts'
import { wholeTotal } from './step/whole-total.ts'
import type { TotalStage } from './total-work.ts'

// The order of computation (scoring-rules, "Computation order"), whole. What a step does is in its own file.

/** 1 applicability → 2 indicator scores. A line that ended passes no further stage, but for a false report. Rounding follows, once. */
const lineSteps: readonly LineStage[] = [
  applicability, // 1
  missingValue, // 2
  fullWhen,
  formulaValue,
  rulePoints,
  coefficient,
  deductionLines,
  clipPoints,
  zeroWhen,
  vetoZero,
]

/** One line through steps 1 and 2. */
export function runLineSteps(facts: LineFacts): LineWork {
  const work = lineSteps.reduce((so, stage) => (so.ended ? so : stage(so, facts)), lineStart)
  return falseReportZero(work, facts)
}

/** 3 to 9: from the lines of one assessee to its total. */
export const totalSteps: readonly TotalStage[] = [
  notApplicablePoints, // 3 缺项
  categorySums, // 3
  categoryCaps, // 4
  weigh, // 5
  mergePeriods, // 6
  totalCoefficient, // 7
  bonusPoints, // 8
  penaltyPoints, // 8
  wholeTotal, // 9
]

/** 10, before the ranks: groups that are too small join others. */
export const joinGroups = mergeSmallGroups

/** 10: ranks of a group, ties broken. */
export const rankStep = rankGroup

/** 11 to 13: from ranks to grades. 14 is the snapshot of a publication. */
export const gradeSteps: readonly GradeStage[] = [
  quotaGrades, // 11
  vetoGrades, // 12
  refillBest, // 13
]
