// The public names, written out one by one: a changed surface shows in the diff.
export {
  TemplateBonus,
  TemplateDataItem,
  TemplateExample,
  TemplateFalseReporting,
  TemplateIndicator,
  TemplateOccurrence,
  TemplateOccurrenceExample,
  TemplateOrganisation,
  TemplatePenalty,
  TemplateRegister,
  TemplateScheme,
  TemplateVeto,
} from './template.ts'
export { bindDataItem, bindIndicator, bindScheme, placeInPlan } from './bind-template.ts'
export type { PlanPlace, TemplateIds } from './bind-template.ts'
export { lixian2020Bonus, lixian2020OccurrenceExamples } from './lixian-2020/bonus.ts'
export { lixian2020DataItems } from './lixian-2020/data-item.ts'
export type { DemoOrganisation, DemoYear } from './lixian-2020/demo-draw.ts'
export { draw as demoDraw } from './lixian-2020/demo-draw.ts'
export type { DemoFalseReport } from './lixian-2020/demo-occurrence.ts'
export { demoFalseReports, demoOccurrences } from './lixian-2020/demo-occurrence.ts'
export { demoIsMissing, demoValue } from './lixian-2020/demo-value.ts'
export { lixian2020Examples } from './lixian-2020/example.ts'
export { lixian2020Indicators } from './lixian-2020/indicator.ts'
export { lixianOffices } from './lixian-2020/office.ts'
export { lixianOrganisations } from './lixian-2020/organisation.ts'
export { lixian2020FalseReporting, lixian2020Penalties, lixian2020Vetoes } from './lixian-2020/penalty.ts'
export { lixian2020Plan } from './lixian-2020/plan.ts'
export { lixianRegisters } from './lixian-2020/register.ts'
export { withTownshipComposite } from './lixian-2020/scheme-alternative.ts'
export { compositeKindDataItems, withCompositeKinds } from './lixian-2020/scheme-composite-kind.ts'
export { lixian2020Scheme } from './lixian-2020/scheme.ts'
