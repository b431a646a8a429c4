import { z } from 'zod'

/** What a measure says to reach (design: Decisions, Measure). */
export const TargetKind = z.enum([
  'threshold',
  'quantity',
  'non_decreasing',
  'eliminate',
  'coverage',
  'milestone',
  'veto',
])
export type TargetKind = z.infer<typeof TargetKind>

/** How the value is compared; null where the words give none. */
export const Comparator = z.enum(['ge', 'gt', 'le', 'lt', 'eq', 'approx', 'range', 'increase', 'decrease'])
export type Comparator = z.infer<typeof Comparator>

/** A target found in a measure. Offsets are UTF-16 units into the text exactly as decoded, end excluded; `text` is that slice without line breaks. */
export const Target = z.object({
  kind: TargetKind,
  comparator: Comparator.nullable(),
  value: z.string().nullable(),
  /** Upper end of a range. */
  value2: z.string().nullable(),
  unit: z.string().nullable(),
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
})
export type Target = z.infer<typeof Target>

/** 措施: one sentence of an item and its place in the source. */
export const Measure = z.object({ id: z.string(), text: z.string(), start: z.number().int(), end: z.number().int() })
export type Measure = z.infer<typeof Measure>

/** 条目: a numbered item. */
export const Item = z.object({
  label: z.string(),
  title: z.string(),
  measures: z.array(Measure),
  targets: z.array(Target),
})
export type Item = z.infer<typeof Item>

/** 部分: a section that holds items; `parent` is the heading above it that only holds sections, if any. */
export const Section = z.object({
  label: z.string(),
  title: z.string(),
  parent: z.object({ label: z.string(), title: z.string() }).nullable(),
  items: z.array(Item),
})
export type Section = z.infer<typeof Section>

/** 工作要点 as read from its document. */
export const PlanOutline = z.object({
  title: z.string(),
  documentNumber: z.string().nullable(),
  issuer: z.string().nullable(),
  year: z.number().int().nullable(),
  /** ISO date of issue 成文日期, where the document gives one. */
  date: z.string().nullable(),
  /** 指导思想: the paragraph or paragraphs before the tasks, null where there is none. */
  preamble: z.string().nullable(),
  sections: z.array(Section),
})
export type PlanOutline = z.infer<typeof PlanOutline>
