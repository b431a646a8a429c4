import { z } from 'zod'

/** 汇总方式: how the values of a data item over the reporting periods of a year become one. `count`: in how many periods it was supplied; `on_time`: percent of the due periods supplied in time. */
export const Aggregation = z.enum(['last', 'sum', 'mean', 'min', 'max', 'count', 'on_time'])
export type Aggregation = z.infer<typeof Aggregation>

/** What becomes of a value that nobody supplied, as the scheme says of its entry: 0 and named as such, left out, or the whole is missing. */
export const MissingPolicy = z.enum(['zero', 'na', 'block'])
export type MissingPolicy = z.infer<typeof MissingPolicy>
