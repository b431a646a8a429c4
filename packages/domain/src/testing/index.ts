// What tests of other packages build on.

export { samplePlan, samplePlanParagraphs } from './sample-plan.ts'
export { aDataItem, anEntry, anIndicator, anInput, aSchemeDefinition, compiled, verified } from './scheme.ts'
export { groupRule } from './group-arbitrary.ts'
export { scoreRule } from './rule-case.ts'
export type { RuleCase } from './rule-case.ts'
export { decimalsBetween, numericRule, numericRules, wildDecimal } from './rule-arbitrary.ts'
