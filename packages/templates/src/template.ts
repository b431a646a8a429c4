import { DataItem, Indicator, Organisation, SchemeDefinition } from '@yaodian/domain'
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
  /** Points, or `na` where it does not apply. */
  points: z.string(),
})
export type TemplateExample = z.infer<typeof TemplateExample>

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
