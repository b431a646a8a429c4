// The engine by itself: compile, score, rank, grade, explain. Neither zod nor the parser of formulas comes along, so that it is
// small in a page and starts at once. `.` has all of it, too.

export { DomainError } from '../problem.ts'
export type { Problem, ProblemCode, ProblemParams, ProblemPath } from '../problem.ts'

export type { DataItem } from '../indicator/data-item.ts'
export type { FormulaTree, FormulaTrees } from '../indicator/formula.ts'
export type { Indicator } from '../indicator/indicator.ts'
export type { Occurrence } from '../occurrence/occurrence.ts'
export type { SchemeDefinition } from '../scheme/scheme.ts'
export type { CalendarDay } from '../calendar/working-day.ts'

// one assessee, with its trace
export { compileScheme } from './compile-scheme.ts'
export type { CompiledEntry, CompiledScheme } from './compile-scheme.ts'
export { schemeFormulas } from './rule-formula.ts'
export { scoreAssessee } from './score.ts'
export type { AssesseeInput, Ballot, ConfirmedVeto, FalseReport, PeriodTotal, SuppliedValue } from './score-input.ts'
export type { AssesseeScore, CategoryScore, Figure, ScoreLine, TotalStep, TraceStep } from './trace.ts'

// everyone, with ranks and grades
export { computeResults } from '../publication/result.ts'
export type { AssesseeResult } from '../publication/result.ts'
export type { Grade, GradeStep } from '../publication/grading.ts'
export type { Rank } from '../publication/ranking.ts'

// everyone, column by column, without traces
export { cellFigure, unitFigure } from '../population/cell-sum.ts'
export { CellState } from '../population/cell.ts'
export type { CellColumn } from '../population/cell.ts'
export { movements } from '../population/movement.ts'
export type { Movement, SchemeStanding } from '../population/movement.ts'
export { populationTable, tableOf } from '../population/population-table.ts'
export type { PopulationColumns, PopulationTable } from '../population/population-table.ts'
export { populationScorer, scorePopulation } from '../population/score-population.ts'
export type { PopulationScorer, PopulationScores, ValueChange } from '../population/score-population.ts'

// in words
export { explain, explanationText } from '../text/explain.ts'
export type { ExplanationFacts, ExplanationLines } from '../text/explain.ts'
export { explainGrade, explainTotal } from '../text/explain-total.ts'
export type { ShownFigure } from '../text/explain-total.ts'
export { ruleText } from '../text/rule-text.ts'
export type { ScoreTexts } from '../text/score-texts.ts'
export { describeProblem } from '../text/texts.ts'
export type { ProblemWords } from '../text/texts.ts'
