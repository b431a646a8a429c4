// The public names, written out one by one: a changed surface shows in the diff.

// problem
export { DomainError, problem, refuse, refuseIfAny } from './problem.ts'
export type { Problem, ProblemCode, ProblemParams, ProblemPath, ProblemTexts } from './problem.ts'

// organisation
export { EducationStage, Organisation, OrganisationKind, Ownership } from './organisation/organisation.ts'

// permission
export { can, decide, mayEver, permissions } from './permission/permission.ts'
export type { Action, Decision, PermissionRule, Reach, Subject } from './permission/permission.ts'
export { roleFits, roles } from './permission/role.ts'
export type { Actor, Role } from './permission/role.ts'

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
export { Direction, EvidenceRequirement, Indicator } from './indicator/indicator.ts'
export { FormulaTree, FormulaTrees } from './indicator/formula.ts'
export { checkFormula, formulaTypeOf, namesOf } from './indicator/check-formula.ts'
export { formulaNames } from './indicator/formula-name.ts'

// scheme
export { Category, GradeLine, RankingGroup, Scheme, SchemeDefinition, SchemeEntry, Veto } from './scheme/scheme.ts'
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
export { findMeasure, placedMeasures } from './plan/find-measure.ts'
export type { PlacedMeasure } from './plan/find-measure.ts'

// cycle
export { CycleState } from './cycle/cycle-state.ts'
export { afterCycleAct, checkCycleAct, checkCycleState, checkExtension, cycleTransitions, effectiveDeadline, isPastDeadline } from './cycle/cycle.ts'
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
