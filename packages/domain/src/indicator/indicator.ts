import { z } from 'zod'
import { Aggregation } from '../value/aggregation.ts'
import { BaselinePolicy } from '../value/baseline-policy.ts'
import { RollUp } from '../value/roll-up-policy.ts'
import { Frequency } from './frequency.ts'

/** The least evidence that proves a value; `files` is how many at least, 0 when none is asked of the assessee. */
export const EvidenceRequirement = z.object({
  files: z.number().int().min(0).max(10),
  /** What would do, in words: 会议记录. */
  anyOf: z.array(z.string()),
  /** `pupils`: shows pupils' data, so it is only looked at on site and may not be uploaded. `staff`: shows data of staff (sanctions, pay), for those alone who handle it. */
  privacy: z.enum(['none', 'staff', 'pupils']),
  /** Where it is looked at: uploaded, on site, another indicator's file, the office's own records, a register; left out: uploaded where files are asked. */
  check: z.enum(['upload', 'on_site', 'reuse', 'office', 'register']).exactOptional(),
  /** Everything that is accepted, in words; left out: what `anyOf` says. */
  accepts: z.array(z.string().min(1)).exactOptional(),
})
export type EvidenceRequirement = z.infer<typeof EvidenceRequirement>

/** Which way is better: ↑, ↓, or inside a band ↕. */
export const Direction = z.enum(['higher', 'lower', 'band'])
export type Direction = z.infer<typeof Direction>

/** 考核指标: what is measured, tied to one measure of the plan and quoting a span of it. */
export const Indicator = z.object({
  id: z.string(),
  /** Stable across years, never reused: LX-21-02. */
  code: z.string().min(1),
  name: z.string().min(1),
  planId: z.string(),
  measureId: z.string(),
  /** The quoted part of the measure: offsets into the plan's decoded text, UTF-16 units, end excluded. */
  start: z.number().int(),
  end: z.number().int(),
  /** How the value comes from the data items, in FEEL's subset (design: Formulas); its parsed tree is made on saving. */
  formula: z.string(),
  unit: z.string().nullable(),
  direction: Direction,
  /** Keys of the data items it reads. */
  dataItems: z.array(z.string()).min(1),
  /** Responsible office: accepts or corrects. */
  officeId: z.string(),
  evidence: EvidenceRequirement,
  /** How the values of the units below become one; left out: it is not rolled up. */
  rollUp: RollUp.exactOptional(),
  /** What `base` means in its formula; left out: the year before. */
  baseline: BaselinePolicy.exactOptional(),
  /** How often it is looked at within the year; left out: once. */
  frequency: Frequency.exactOptional(),
  /** How it aggregates a data item over the year's periods where that differs from the item's own way, by key: a rate takes the mean enrolment of two terms. */
  aggregations: z.record(z.string(), Aggregation).exactOptional(),
  version: z.number().int(),
})
export type Indicator = z.infer<typeof Indicator>
