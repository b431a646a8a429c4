import { z } from 'zod'
import { Aggregation } from '../value/aggregation.ts'
import { Frequency } from './frequency.ts'

/** How a value is written: a canonical decimal string for the first four, `true`/`false`, an ISO date, one of `levels`, or free text. */
export const DataItemType = z.enum(['integer', 'decimal', 'percentage', 'money', 'boolean', 'date', 'level', 'text'])
export type DataItemType = z.infer<typeof DataItemType>

/** Who supplies a value (design: three doors to the same write): the assessee itself, an office, or a register held by an office. */
export const Supplier = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assessee') }),
  z.object({ kind: z.literal('office'), officeId: z.string() }),
  z.object({ kind: z.literal('register'), register: z.string(), officeId: z.string() }),
])
export type Supplier = z.infer<typeof Supplier>

/** 数据项: one value per assessee and reporting period. `key` is its name in formulas. */
export const DataItem = z.object({
  id: z.string(),
  key: z.string().regex(/^[a-z][a-z0-9_]*$/),
  name: z.string().min(1),
  definition: z.string().nullable(),
  type: DataItemType,
  /** Unit of measurement 计量单位 such as 人, 个, %; null for levels, dates, text. */
  unit: z.string().nullable(),
  /** Least and greatest value allowed, canonical decimals, bounds included. */
  min: z.string().nullable(),
  max: z.string().nullable(),
  /** The words of a level item, best first; null for every other type. */
  levels: z.array(z.string()).nullable(),
  supplier: Supplier,
  /** How its values over the reporting periods of a year become one; left out: it has one period, or its last value counts. */
  aggregation: Aggregation.exactOptional(),
  /** How often it is supplied within the year; left out: once. */
  frequency: Frequency.exactOptional(),
})
export type DataItem = z.infer<typeof DataItem>
