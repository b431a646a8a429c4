/** What reading and keeping a plan refuses, and what it warns of. */
export interface PlanProblems {
  /** Refused: nothing to read. */
  plan_empty: Record<never, never>
  /** Refused: more characters than any plan has. */
  plan_too_long: { readonly characters: number; readonly limit: number }
  /** Refused: no line above the first heading names a plan. `found` is how the text begins. */
  plan_title_missing: { readonly found: string }
  /** Refused: a title, but no numbered item. */
  plan_items_missing: { readonly title: string }
  /** Refused: larger than `limit`, both in bytes. */
  file_too_large: { readonly size: number; readonly limit: number }
  /** Refused: a picture, a program, a damaged file. */
  file_not_text: { readonly file: string }
  /** Refused: no known encoding fits. */
  file_encoding_unknown: { readonly file: string }
  /** Refused: a type that is not read. `allowed` are the extensions that are. */
  file_type_not_read: { readonly extension: string; readonly allowed: readonly string[] }
  /** Refused: the content is not what the extension says (`docx`, `xlsx`), or it is damaged. */
  file_broken: { readonly file: string; readonly type: string }
  /** Warning: the text was not UTF-8. */
  file_encoding_converted: { readonly encoding: string }
  /** Warning: text after the plan that was not read; `line` is its first. */
  plan_attachment_left_out: { readonly line: string }
  /** Warning: no 发文字号. */
  plan_number_missing: Record<never, never>
  /** Warning: no year in the title. */
  plan_year_missing: Record<never, never>
  /** Warning: a heading with nothing below it. */
  plan_section_empty: { readonly section: string }
  /** Warning: an item without a sentence. */
  plan_item_empty: { readonly item: string }
  /** Warning: an item's number was used before; both items are kept. */
  plan_item_duplicate: { readonly label: string; readonly title: string }
  /** Warning: a number was left out before this item. */
  plan_item_gap: { readonly expected: number; readonly found: number; readonly title: string }
}
