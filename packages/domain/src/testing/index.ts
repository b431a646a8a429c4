// What tests of other packages build on.

export { samplePlan, samplePlanParagraphs } from './sample-plan.ts'
