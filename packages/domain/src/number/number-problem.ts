/** What numbers written by people or found in data refuse. `text` is what was written. */
export interface NumberProblems {
  number_empty: Record<never, never>
  number_invalid: { text: string }
  /** Separators that group no thousands: 1,60. */
  number_separator: { text: string }
  /** A percent sign where the unit is not %. */
  number_percent: { text: string; unit: string }
  /** 万 or 亿 where the unit has it already. */
  number_scale: { text: string; unit: string }
}
