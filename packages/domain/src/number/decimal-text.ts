import { z } from 'zod'

/** The form of a canonical decimal. */
export const decimalPattern = /^-?(0|[1-9]\d*)(\.\d+)?$/

/** A canonical decimal, as the engine takes it: `-?digits[.digits]`, no exponent, no separators. */
export const DecimalText = z.string().regex(decimalPattern)

/** How many decimal places, 0 to 10. */
export const Places = z.int().min(0).max(10)
