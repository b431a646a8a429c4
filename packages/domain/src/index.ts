// The public names, written out one by one: a changed surface shows in the diff.

// problem
export { DomainError, problem, refuse, refuseIfAny } from './problem.ts'
export type { Problem, ProblemCode, ProblemParams, ProblemPath, ProblemTexts } from './problem.ts'

// organisation
export {
  EducationStage,
  Organisation,
  OrganisationDraft,
  OrganisationKind,
  Ownership,
} from './organisation/organisation.ts'
export {
  changeOrganisation,
  checkOrganisation,
  checkRetireOrganisation,
  createOrganisation,
  ownStage,
  retireOrganisation,
} from './organisation/check-organisation.ts'
export { importOrganisations, planImport } from './organisation/import-organisations.ts'
export type { ImportedOrganisation, ImportLine } from './organisation/import-organisations.ts'
export { mostOrganisationRows, readOrganisationSheet } from './organisation/read-organisation-sheet.ts'
export type { OrganisationRow, OrganisationSheet } from './organisation/read-organisation-sheet.ts'
export { organisationColumns } from './organisation/sheet-word.ts'
export type { OrganisationColumn } from './organisation/sheet-word.ts'
export { treeOrder } from './organisation/organisation-tree.ts'
export type { TreePlace } from './organisation/organisation-tree.ts'
export { creditCodeCheck, isCreditCode, isRegionCode, isSchoolCode } from './organisation/code.ts'
export {
  checkAccountName,
  checkPassword,
  minimumPasswordLength,
  normaliseAccountName,
} from './organisation/account-name.ts'

// permission
export { can, decide, mayEver, permissions } from './permission/permission.ts'
export type { Action, Decision, PermissionRule, Reach, Subject } from './permission/permission.ts'
export { roleFits, roles } from './permission/role.ts'
export type { Actor, Role } from './permission/role.ts'
export {
  appoint,
  checkAdministratorRemains,
  checkAppointment,
  endAppointment,
  isInForce,
} from './permission/appointment.ts'
export type { Appointment, AppointmentDraft } from './permission/appointment.ts'

// audit
export { chainStart, linkDigest, payloadDigest, verifyNext } from './audit/chain.ts'
export type { ChainColumns, ChainEntry, ChainFault, ChainLink, ChainPosition, Digest } from './audit/chain.ts'
export { entry } from './audit/entry.ts'
export type { AuditAction, AuditEntry, JsonValue } from './audit/entry.ts'

// plan
export { Comparator, Item, Measure, PlanOutline, Section, Target, TargetKind } from './plan/plan.ts'
export { parsePlan, readPlanText } from './plan/parse-plan.ts'
export type { PlanReading } from './plan/parse-plan.ts'
export { checkPlan } from './plan/check-plan.ts'
export { matchMeasures } from './plan/match-measure.ts'
export type { DoubtfulMatch, MeasureMatch, MeasureMatches } from './plan/match-measure.ts'
export { withoutLineBreaks } from './plan/line.ts'
export { findDocumentNumber } from './plan/document-number.ts'
export type { PlanProblems } from './plan/plan-problem.ts'

// indicator
export { DataItem, DataItemType, Supplier } from './indicator/data-item.ts'
export { burdenMinutes, periodsPerYear } from './indicator/burden-minutes.ts'
export { Frequency } from './indicator/frequency.ts'
export { Direction, EvidenceRequirement, Indicator } from './indicator/indicator.ts'
export { FormulaTree, FormulaTrees } from './indicator/formula.ts'
export { checkFormula, formulaTypeOf, namesOf } from './indicator/check-formula.ts'
export { formulaNames } from './indicator/formula-name.ts'

// values over periods and the organisation tree
export { Aggregation, MissingPolicy } from './value/aggregation.ts'
export { aggregate, aggregationOf, checkAggregation } from './value/aggregate.ts'
export type { AggregateOutcome, PeriodValue } from './value/aggregate.ts'
export { BaselinePolicy } from './value/baseline-policy.ts'
export { baselineOf, baselinePeriods } from './value/baseline.ts'
export type { BaselineOutcome } from './value/baseline.ts'
export { RollUp, TargetTest } from './value/roll-up-policy.ts'
export { checkRollUp } from './value/check-roll-up.ts'
export { rollUp } from './value/roll-up.ts'
export type { LevelCount, RollUpOutcome, RollUpUnits } from './value/roll-up.ts'
export { organisationsBelow, rollUpTree } from './value/unit-tree.ts'
export { scopeOfValues } from './value/unit-value.ts'
export type { ProjectValue, UnitValue } from './value/unit-value.ts'

// scheme
export { Category, GradeLine, RankingGroup, Scheme, SchemeDefinition, SchemeEntry, Veto } from './scheme/scheme.ts'
export { entriesMeet, entryCountsFor } from './scheme/entry-scope.ts'
export type { EntryScope } from './scheme/entry-scope.ts'
export { ValueRule } from './rule/index.ts'
export type { RuleKind } from './rule/index.ts'

export { schemeFormulas } from './scoring/rule-formula.ts'

// checks of what people enter
export { readDataItem } from './indicator/check-data-item.ts'
export type { ReadDataItem } from './indicator/check-data-item.ts'
export { checkIndicator } from './indicator/check-indicator.ts'
export type { IndicatorSurroundings } from './indicator/check-indicator.ts'
export { starterScheme } from './scheme/starter-scheme.ts'
export { copyScheme } from './scheme/copy-scheme.ts'
export type { CopiedScheme } from './scheme/copy-scheme.ts'

// plan: editing measures
export { mergeMeasures, splitMeasure } from './plan/edit-measure.ts'
export type { EditedPlan, PlanText, Quote } from './plan/edit-measure.ts'
export { renewPlan } from './plan/renew-plan.ts'
export type { RenewedPlan } from './plan/renew-plan.ts'
export { findMeasure, placedMeasures } from './plan/find-measure.ts'
export type { PlacedMeasure } from './plan/find-measure.ts'
export { itemsByState, planProgress, RISK_PERCENT, shareLines, SOON_DAYS, workState } from './plan/plan-progress.ts'
export type {
  ItemProgress,
  Marks,
  PlanProgress,
  SectionProgress,
  Standing,
  WorkCounts,
  WorkIndicator,
  WorkState,
} from './plan/plan-progress.ts'

// cycle
export { CycleState } from './cycle/cycle-state.ts'
export {
  afterCycleAct,
  checkCycleAct,
  checkCycleState,
  checkExtension,
  cycleTransitions,
  effectiveDeadline,
  isPastDeadline,
} from './cycle/cycle.ts'
export type { CycleAct } from './cycle/cycle.ts'
export { FrozenIndicator, FrozenScheme } from './cycle/frozen-scheme.ts'
export { freezeScheme } from './cycle/freeze-scheme.ts'
export type { SchemeSources } from './cycle/freeze-scheme.ts'
export { assesseesOf, isInUse } from './cycle/assessee.ts'
export type { Assessee } from './cycle/assessee.ts'
export { asksOf, burdenOf, entriesOf } from './cycle/ask.ts'
export type { Ask, AskedItem, Burden } from './cycle/ask.ts'
export { checkOffice, checkOpenCycle, supplyingOffice } from './cycle/check-open-cycle.ts'
export type { OpenCycle } from './cycle/check-open-cycle.ts'

// text
export { describeProblem } from './text/texts.ts'
export type { ProblemWords } from './text/texts.ts'

// calendar
export { isDate, monthLength } from './calendar/date.ts'
export { addDays, addWorkingDays, isWorkingDay, weekdayOf } from './calendar/working-day.ts'
export {
  calendarYears,
  checkCalendarYear,
  daysInForce,
  longestDayName,
  setCalendarYear,
} from './calendar/calendar-year.ts'
export type { CalendarYear, OwnDay } from './calendar/calendar-year.ts'
export { readCalendarSheet } from './calendar/calendar-sheet.ts'
export type { CalendarSheet } from './calendar/calendar-sheet.ts'
export { announcedYears, nationalDays } from './calendar/national-day.ts'
export type { Festival, NationalDay } from './calendar/national-day.ts'
export type { CalendarDay } from './calendar/working-day.ts'

// response
export {
  afterOthersChange,
  afterOwnChange,
  asksAssessee,
  checkFilling,
  checkOpen,
  checkOpenValue,
  confirm,
  initialState,
  needsConfirmation,
  openReturn,
  responseStates,
  settledState,
} from './response/response.ts'
export type {
  FillingTime,
  OpenReturn,
  Response,
  ResponseFacts,
  ResponseItem,
  ResponseState,
} from './response/response.ts'
export {
  authorOf,
  checkSeen,
  checkValue,
  isSettled,
  neverWritten,
  reportValue,
  verifiedOrReported,
  verifyValue,
} from './response/data-value.ts'
export type { CheckedValue, DataValue, ValueSource } from './response/data-value.ts'
export {
  checkAttach,
  checkEvidence,
  evidenceExtensions,
  evidenceLimits,
  evidenceMediaType,
} from './response/evidence.ts'
export type { OfferedFile } from './response/evidence.ts'
export { unsubmittedItems } from './response/unsubmitted.ts'
export { PartContent } from './response/part-content.ts'
export { differenceSince, isDifferent } from './response/difference.ts'
export type { Difference } from './response/difference.ts'
export { answerObjection, checkAnswer, checkObjection, raiseObjection } from './response/objection.ts'
export type { Objection, Objectionable } from './response/objection.ts'

// submission
export { SubmissionContent } from './submission/submission-content.ts'
export {
  canonicalSubmission,
  checkConfirm,
  checkSubmission,
  partContent,
  submissionContent,
  submissionDigest,
} from './submission/submission.ts'
export type { Finding, PartItem, Receipt, SubmissionCheck, SubmissionPart } from './submission/submission.ts'

// review
export {
  accept,
  checkAccept,
  checkCorrect,
  checkNotOwn,
  checkReturn,
  checkSettle,
  hasLapsed,
  returnResponse,
  returnWorkingDays,
  settle,
} from './review/review.ts'
export type { Deciding, Return, Reviewing, Settling } from './review/review.ts'
export { confirmingOffice, decidingOffice } from './review/deciding-office.ts'
export { checkOwed, isOwed, ownerOf } from './review/missing.ts'
export type { OwedValue, Owner } from './review/missing.ts'
export { checkVeto, checkWithdraw, vetoKey } from './review/veto.ts'
export type { VetoCase, VetoGround } from './review/veto.ts'

// number
export { formatBeside, formatFigure, formatNumber } from './number/format-number.ts'
export { parseNumber } from './number/parse-number.ts'
export type { ParsedNumber } from './number/parse-number.ts'
export { round, toFigure } from './number/rounding.ts'
export { compare, decimal, findDecimal, fromExactText, isDecimal, toExactText } from './number/rational.ts'
export type { Rational } from './number/rational.ts'

// scoring
export { compileScheme } from './scoring/compile-scheme.ts'
export type { CompiledEntry, CompiledScheme } from './scoring/compile-scheme.ts'
export { comparesInGroup } from './scoring/group.ts'
export { sampleGroup } from './scoring/sample-group.ts'
export { scoreAssessee } from './scoring/score.ts'
export { gatherGroup } from './scoring/group.ts'
export type { GroupFacts } from './scoring/group.ts'
export { totalChange } from './scoring/total-change.ts'
export type { TotalChange } from './scoring/total-change.ts'
export { standingVetoes } from './scoring/standing-veto.ts'
export type { StandingVeto } from './scoring/standing-veto.ts'
export { scoreOne } from './scoring/score-one.ts'
export type { OneInput, ScoredLine } from './scoring/score-one.ts'
export type {
  AssesseeInput,
  Ballot,
  ConfirmedVeto,
  FalseReport,
  PeriodTotal,
  SuppliedValue,
} from './scoring/score-input.ts'
export type {
  AssesseeScore,
  CapTrace,
  CategoryScore,
  DataLine,
  EntryTrace,
  FalseReportTrace,
  Figure,
  Gain,
  LineState,
  RulePicture,
  RuleStep,
  ScoreLine,
  TotalStep,
  TraceStep,
} from './scoring/trace.ts'
export type { FormulaType, ScoringProblems } from './scoring/scoring-problem.ts'

// occurrences
export { Occurrence, OccurrenceFilter, DateWindow } from './occurrence/occurrence.ts'
export { checkOccurrence } from './occurrence/check-occurrence.ts'
export { checkDecision, checkFalseReport, checkStandingReport } from './occurrence/check-false-report.ts'
export { checkRepeated, readOccurrence } from './occurrence/read-occurrence.ts'
export type { OccurrenceDraft, OccurrenceRead } from './occurrence/read-occurrence.ts'
export { falseReportOffice, occurrenceTypes } from './occurrence/occurrence-type.ts'
export type { OccurrenceType } from './occurrence/occurrence-type.ts'
export { occurrenceWorth } from './occurrence/occurrence-worth.ts'
export type { OccurrenceWorth } from './occurrence/occurrence-worth.ts'
export { attest, attestedState, checkAttest, checkRecord, recorded, withdrawn } from './occurrence/attested.ts'
export type { Attested, AttestedCase, AttestedState } from './occurrence/attested.ts'
export { Bonus, BonusType } from './scheme/bonus.ts'
export { FalseReporting, Penalty, PenaltyType } from './scheme/penalty.ts'
export {
  GradingPolicy,
  NotApplicablePolicy,
  PeriodMerge,
  RoundingPolicy,
  TieBreakKey,
  TotalCoefficient,
} from './scheme/policy.ts'

// scheme: checking
export { checkScheme } from './scheme/check-scheme.ts'
export { checkRule } from './scheme/check-rule.ts'
export { rules } from './rule/table.ts'
export { ruleKinds } from './rule/rule-kind.ts'
export { ballotsByAssessee, paperIsValid } from './rule/ballot-paper.ts'
export type { BallotPaper, PaperMark } from './rule/ballot-paper.ts'
export { readsBaseValue } from './rule/base-value.ts'
export { excelFormula } from './rule/excel-formula.ts'
export type { ExcelCells } from './rule/rule-definition.ts'
export { occurrenceCount, selectOccurrences } from './occurrence/select-occurrence.ts'
export type { RuleDefinition, RuleExample } from './rule/rule-definition.ts'

// a rule tried out while it is written
export { curveRows } from './trial/curve-row.ts'
export type { CurveRow } from './trial/curve-row.ts'
export type { MarkRole } from './trial/axis-mark.ts'
export type { PartCurve } from './trial/part-curve.ts'
export type { CurvePiece, CurveSpot, PointCurve } from './trial/point-curve.ts'
export type { CaseSubject, TrialCase } from './trial/trial-case.ts'
export type { Trial } from './trial/trial.ts'
export { tryRule } from './trial/try-rule.ts'
export type { TriedRule } from './trial/try-rule.ts'

// publication
export { changeSince } from './publication/change.ts'
export type { ResultChange, StandingResult } from './publication/change.ts'
export { distributionOf } from './publication/distribution.ts'
export type {
  Distribution,
  DistributionBand,
  DistributionEntry,
  DistributionFinding,
} from './publication/distribution.ts'
export { gradeGroup, gradingEntry } from './publication/grading.ts'
export type { Grade, GradeStep, GradingEntry } from './publication/grading.ts'
export type { GradingRules } from './publication/grade-board.ts'
export type { GradeCause } from './publication/veto-effect.ts'
export { rankedTotal, rankGroup, rankingEntry } from './publication/ranking.ts'
export type { Rank, RankingEntry } from './publication/ranking.ts'
export { computeResults } from './publication/result.ts'
export type { AssesseeResult } from './publication/result.ts'
export { canonicalJson, ENGINE_VERSION, rowDigest, snapshotDigest } from './publication/snapshot.ts'
export type { SealedRow, SnapshotRow } from './publication/snapshot.ts'
export { checkApprove, checkFinalise, checkPublicise, isExamBased, publicShow } from './publication/publication.ts'
export type { ApprovalGaps, FinaliseFacts, PublicShow } from './publication/publication.ts'
export type { Population, RankedAssessee } from './publication/population.ts'

// appeal
export { checkDecideAppeal, checkRaiseAppeal, decideAppeal, isSameMatter, mostAppeals } from './appeal/appeal.ts'
export type { AppealDecider, AppealState, AppealToDecide, AppealToRaise, EarlierAppeal } from './appeal/appeal.ts'

// scores in words
export { citedLabel, explain, explanationText } from './text/explain.ts'
export { explainGrade, explainTotal } from './text/explain-total.ts'
export type { ShownFigure } from './text/explain-total.ts'
export type { ExplanationFacts, ExplanationLines } from './text/explain.ts'
export { ruleText } from './text/rule-text.ts'
export type { ScoreTexts } from './text/score-texts.ts'

// whole populations, column by column, without traces
export { cellFigure, unitFigure } from './population/cell-sum.ts'
export { CellState } from './population/cell.ts'
export type { CellColumn } from './population/cell.ts'
export { movements } from './population/movement.ts'
export type { Movement, SchemeStanding } from './population/movement.ts'
export { mostMoved, movementSentence, summariseMovements } from './population/movement-summary.ts'
export type { MovementSummary } from './population/movement-summary.ts'
export { cycleTable, indicatorsWithoutValues, leaveOutOwed } from './population/cycle-population.ts'
export type { CycleFacts, CyclePopulation, Grouping } from './population/cycle-population.ts'
export { countedValue } from './scoring/score-input.ts'
export { changeNumbers, numberAt } from './scheme/change-number.ts'
export type { NumberChange } from './scheme/change-number.ts'
export { populationTable, tableOf } from './population/population-table.ts'
export type { PopulationColumns, PopulationTable } from './population/population-table.ts'
export { populationScorer, scorePopulation } from './population/score-population.ts'
export type { PopulationScorer, PopulationScores, ValueChange } from './population/score-population.ts'
