import type { ProblemTexts } from '../../problem.ts'
import type { FieldType, StructureProblems } from '../../validate/structure-problem.ts'

const types: Readonly<Record<FieldType, string>> = {
  text: 'text in quotation marks',
  number: 'a number',
  whole: 'a whole number',
  truth: 'true or false',
  list: 'a list in [ ]',
  object: 'an object in { }',
  nothing: 'null',
}

/** Files of another shape than their schema, in words. */
export const structureProblems: ProblemTexts<StructureProblems> = {
  field_missing: ({ field }) => `“${field}” is missing. Add it.`,
  field_unknown: ({ field }) =>
    `Nothing here is called “${field}”, so it would have no effect. Correct its name, or remove it.`,
  field_type_wrong: ({ field, expected, found }) =>
    `“${field}” is ${types[found]}, but it has to be ${types[expected]}. Correct it.`,
  field_choice_wrong: ({ field, found, choices }) =>
    `“${field}” cannot be “${found}”. It has to be one of: ${choices.join(', ')}.`,
  field_empty: ({ field }) => `“${field}” is empty. Fill it in.`,
  field_out_of_range: ({ field, found, least, most }) =>
    `“${field}” is ${found}, but it has to be ${[least === null ? '' : `at least ${least}`, most === null ? '' : `at most ${most}`].filter(Boolean).join(' and ')}. Correct it.`,
  field_format_wrong: ({ field, found, format }) =>
    `“${field}” cannot be “${found}”: it has to be of the form ${format}. Correct it.`,
  field_not_decimal: ({ field, found }) =>
    `“${field}” is “${found}”, but it has to be a figure written as text with digits and a point only, such as "12.5". Correct it.`,
  json_invalid: ({ line, column }) =>
    `The file is no JSON: line ${line}, column ${column} cannot be read. Look for a missing comma, bracket or quotation mark just before.`,
  sheet_column_unknown: ({ column, known }) =>
    `Nothing of the scheme is called “${column}”, so the column would be passed over. Correct its head or remove it; known are: ${known.join(', ')}.`,
  sheet_column_twice: ({ column }) => `There are two columns “${column}”. Keep only one of them.`,
  occurrence_type_unknown: ({ type, known }) =>
    known.length === 0
      ? `The scheme counts no occurrences, so “${type}” would have no effect. Remove the row.`
      : `The scheme counts no occurrences “${type}”. It knows: ${known.join(', ')}.`,
}
