// The public names, written out one by one: a changed surface shows in the diff.

export { decode, largestFile } from './text/decode.ts'
export type { DecodedText, Encoding } from './text/decode.ts'
export { planExtensions, readPlan } from './plan/read-plan.ts'
export type { PlanFile } from './plan/read-plan.ts'
export { readPastedSheet, readSheet, sheetExtensions } from './sheet/read-sheet.ts'
export type { Sheet } from './sheet/read-sheet.ts'
export { writeSheet } from './sheet/write-sheet.ts'
export type { SheetColumn, SheetToWrite } from './sheet/write-sheet.ts'
