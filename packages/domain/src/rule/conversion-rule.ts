import { z } from 'zod'
import { DecimalText } from '../number/decimal-text.ts'
import { ruleLines } from './rule-line.ts'

/** 折算 (R29): the published total of another assessment, the indicator's value, by its share of that one's full marks. */
export const ConversionRule = z.object({
  kind: z.literal('conversion'),
  /** Full marks of the other assessment (600). */
  childFull: DecimalText,
  /** More than its full marks may give more than ours. */
  allowOver: z.boolean(),
  ...ruleLines,
})
export type ConversionRule = z.infer<typeof ConversionRule>
