// Reading and checking files of other programs: with zod and the parser of formulas, so it is an entry of its own.

export { countedOccurrenceTypes } from '../occurrence/counted-type.ts'
export { pathText } from './path-text.ts'
export { readStructure } from './read-structure.ts'
export type { ReadStructure } from './read-structure.ts'
export { FileDataItem, FileIndicator, SchemeFile } from './scheme-file.ts'
export type { FieldType, StructureProblems } from './structure-problem.ts'
export { readScheme, validateDataItem, validateIndicator, validatePlan, validateScheme } from './validate.ts'
export type { ReadScheme, SchemeReading } from './validate.ts'
