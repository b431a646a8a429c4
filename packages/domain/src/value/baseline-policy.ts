import { z } from 'zod'

/** 基期: which earlier period a value is compared with (R6). */
export const BaselinePolicy = z.discriminatedUnion('kind', [
  /** 上年同期: the same month, quarter or year, a year earlier. */
  z.object({ kind: z.literal('previous_year') }),
  /** 上学年: of a calendar year the school year before the one that ends in it. */
  z.object({ kind: z.literal('previous_school_year') }),
  /** 上学期: the term before. */
  z.object({ kind: z.literal('previous_term') }),
  /** 三年均值: the mean of so many years before; with fewer than `least` there is no base. */
  z.object({
    kind: z.literal('mean_of_years'),
    years: z.number().int().min(2).max(10),
    least: z.number().int().min(1).max(10),
  }),
])
export type BaselinePolicy = z.infer<typeof BaselinePolicy>
