/** What a value of a JSON file may be, as people call it. */
export type FieldType = 'text' | 'number' | 'whole' | 'truth' | 'list' | 'object' | 'nothing'

/** What a file of another shape than its JSON Schema refuses. `field` is the name that stands in the file; the problem's path leads to it. */
export interface StructureProblems {
  field_missing: { field: string }
  /** A name that no schema knows: a slip of the pen would otherwise be passed over in silence. */
  field_unknown: { field: string }
  field_type_wrong: { field: string; expected: FieldType; found: FieldType }
  /** None of the words that may stand here. */
  field_choice_wrong: { field: string; found: string; choices: readonly string[] }
  field_empty: { field: string }
  /** Beyond the least or greatest; null where there is none. */
  field_out_of_range: { field: string; found: string; least: string | null; most: string | null }
  field_format_wrong: { field: string; found: string; format: string }
  /** A figure is text with a plain decimal in it: "12.5". */
  field_not_decimal: { field: string; found: string }

  /** Line and column of the first character that cannot be read, from 1. */
  json_invalid: { line: number; column: number }
  sheet_column_unknown: { column: string; known: readonly string[] }
  sheet_column_twice: { column: string }
  /** No table, line or veto of the scheme counts occurrences of this type. */
  occurrence_type_unknown: { type: string; known: readonly string[] }
}
