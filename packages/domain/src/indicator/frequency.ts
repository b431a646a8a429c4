import { z } from 'zod'

/** 频次: how often within the year something is supplied or looked at; `event`: whenever it happens. */
export const Frequency = z.enum(['month', 'quarter', 'half_year', 'term', 'year', 'school_year', 'event'])
export type Frequency = z.infer<typeof Frequency>
