import {
  BonusType,
  DataItem,
  FalseReporting,
  Indicator,
  Occurrence,
  Organisation,
  PenaltyType,
  SchemeDefinition,
  Veto,
} from '@yaodian/domain'
import { z } from 'zod'

// What a template holds is domain's own, with keys where a database has ids. A loader gives the ids:
// a data item's id for its key, an indicator's id for its code, an organisation's id for its key.

const Key = z.string().regex(/^[a-z][a-z0-9_-]*$/)

/** A data item; `officeId` of its supplier is an office's key. */
export const TemplateDataItem = DataItem.omit({ id: true }).extend({ nameEn: z.string().min(1) })
export type TemplateDataItem = z.infer<typeof TemplateDataItem>

/** An indicator; `officeId` is an office's key. Its place in the plan is the measure's number (21.4) and the words that it quotes. */
export const TemplateIndicator = Indicator.omit({
  id: true,
  planId: true,
  measureId: true,
  start: true,
  end: true,
  version: true,
}).extend({
  nameEn: z.string().min(1),
  measureNumber: z.string().regex(/^\d+\.\d+$/),
  quote: z.string().min(1),
  /** Other measures that it serves as well. */
  alsoServes: z.array(z.string()),
  /** Where its target comes from: the plan, a national or provincial norm, or a proposal to be confirmed. */
  targetSource: z.enum(['plan', 'norm', 'proposed']),
  /** National norms that it rests on: document and number. */
  norms: z.array(z.string()),
  /** Minutes that it costs a school in a year. */
  burdenMinutes: z.number().int().min(0),
  /** Keys of registers that hold what it reads, so that nobody is asked. */
  knownFrom: z.array(Key),
  /** The bonus that what exceeds its target is entered under; null for none. */
  bonus: z.string().nullable(),
  /** Codes of the vetoes that its facts may lead to. */
  vetoes: z.array(z.string()),
})
export type TemplateIndicator = z.infer<typeof TemplateIndicator>

/** A worked example: what an indicator gives an organisation of this kind for these values. */
export const TemplateExample = z.object({
  indicator: z.string(),
  kind: Organisation.shape.kind,
  ownership: Organisation.shape.ownership,
  inputs: z.record(z.string(), z.string().nullable()),
  /** The same items a year earlier. */
  base: z.record(z.string(), z.string()),
  /** The best value of its ranking group, for a rule that compares within it. */
  groupBest: z.string().exactOptional(),
  /** Points, `na` where it does not apply, `block` where the vote has to be held again. */
  points: z.string(),
})
export type TemplateExample = z.infer<typeof TemplateExample>

/** A bonus; `officeId` is an office's key. `targetSource` as for indicators. */
export const TemplateBonus = BonusType.extend({
  nameEn: z.string().min(1),
  rows: z.array(BonusType.shape.rows.element.extend({ nameEn: z.string().min(1) })).min(1),
  /** The measure of the plan that it serves; null where the plan does not speak of it. */
  measureNumber: TemplateIndicator.shape.measureNumber.nullable(),
  targetSource: TemplateIndicator.shape.targetSource,
})
export type TemplateBonus = z.infer<typeof TemplateBonus>

/** A penalty; `officeId` is an office's key. */
export const TemplatePenalty = PenaltyType.extend({
  nameEn: z.string().min(1),
  rows: z.array(PenaltyType.shape.rows.element.extend({ nameEn: z.string().min(1) })).min(1),
})
export type TemplatePenalty = z.infer<typeof TemplatePenalty>

/** A veto; `officeId` is an office's key. */
export const TemplateVeto = Veto.extend({
  triggerEn: z.string().min(1),
  /** Codes of the indicators whose facts may lead to it. */
  indicators: z.array(z.string()),
  /** What the bureau's lawyer should read before it is adopted; null for nothing. */
  note: z.string().nullable(),
})
export type TemplateVeto = z.infer<typeof TemplateVeto>

/** What a false report does, under a code as vetoes have one. */
export const TemplateFalseReporting = FalseReporting.required({
  legalBasis: true,
  triggerDocument: true,
  officeId: true,
}).extend({
  code: z.string().min(1),
  trigger: z.string().min(1),
  triggerEn: z.string().min(1),
  note: z.string().nullable(),
})
export type TemplateFalseReporting = z.infer<typeof TemplateFalseReporting>

/** What so many of each level of a bonus or penalty are worth by themselves. */
export const TemplateOccurrenceExample = z.object({
  type: z.string(),
  kind: Organisation.shape.kind,
  /** How many, by level. */
  counts: z.record(z.string(), z.string()),
  /** Negative for a penalty. */
  points: z.string(),
})
export type TemplateOccurrenceExample = z.infer<typeof TemplateOccurrenceExample>

/** An occurrence of a demo year: about whom, and by which office it was confirmed. */
export const TemplateOccurrence = Occurrence.omit({ id: true }).extend({
  organisation: Key,
  officeId: Key,
})
export type TemplateOccurrence = z.infer<typeof TemplateOccurrence>

/** A scheme; ids in its definition are codes of indicators and keys of offices and organisations. */
export const TemplateScheme = z.object({
  name: z.string().min(1),
  nameEn: z.string().min(1),
  year: z.number().int(),
  definition: SchemeDefinition,
})
export type TemplateScheme = z.infer<typeof TemplateScheme>

/** A register that somebody keeps anyway; what it holds is not asked of a school. `officeId` is its holder's key. */
export const TemplateRegister = z.object({
  key: Key,
  name: z.string().min(1),
  nameEn: z.string().min(1),
  officeId: Key,
})
export type TemplateRegister = z.infer<typeof TemplateRegister>

/** An organisation; `parentKey` is null for the bureau. */
export const TemplateOrganisation = Organisation.omit({
  id: true,
  parentId: true,
  retiredOn: true,
  version: true,
}).extend({
  key: Key,
  nameEn: z.string().min(1),
  parentKey: Key.nullable(),
})
export type TemplateOrganisation = z.infer<typeof TemplateOrganisation>
