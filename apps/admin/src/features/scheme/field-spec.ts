/** What is edited, before domain's schema has read it: numbers may be half typed. */
export type Loose = Readonly<Record<string, unknown>>

/** Where the choices of a field come from. */
export type OptionSource =
  | 'items'
  | 'levels'
  | 'indicators'
  | 'grades'
  | 'offices'
  | 'categories'
  | 'groups'
  | 'organisations'
  | 'kinds'
  | 'tieBreaks'

/** What an empty field means: left out, or null; without it something has to stand there. */
type Empty = { readonly empty?: 'absent' | 'null' }

/** A field of a form as data: its key in what is edited, and how it is written; `label` names its words where the key means several things. */
export type FieldSpec = { readonly key: string; readonly label?: string } & (
  | ({ readonly as: 'number' | 'text' | 'formula' | 'date' } & Empty)
  | ({ readonly as: 'choice'; readonly of: readonly string[] } & Empty)
  | { readonly as: 'flag' }
  | ({ readonly as: 'lines' } & Empty)
  | ({ readonly as: 'one'; readonly from: OptionSource } & Empty)
  | ({ readonly as: 'many'; readonly from: OptionSource } & Empty)
  | ({ readonly as: 'rows'; readonly row: readonly FieldSpec[]; readonly blank: Loose } & Empty)
  | { readonly as: 'part'; readonly of: readonly FieldSpec[]; readonly blank: Loose }
  | ({
      readonly as: 'variant'
      readonly of: Readonly<Record<string, readonly FieldSpec[]>>
      readonly blanks: Readonly<Record<string, Loose>>
    } & Empty)
)

/** Sets a field; undefined takes it out. */
export function withField(value: Loose, key: string, next: unknown): Loose {
  const rest = Object.entries(value).filter(([name]) => name !== key)
  return next === undefined ? Object.fromEntries(rest) : { ...value, [key]: next }
}

/** What stands for an empty field. */
export function emptyOf(spec: { readonly empty?: 'absent' | 'null' }): null | undefined | '' {
  if (spec.empty === undefined) return ''
  return spec.empty === 'null' ? null : undefined
}

/** A part of what is edited, as a record; empty where it is none. */
export function looseOf(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}
}

/** A part of what is edited, as a list; empty where it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A part of what is edited, as text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}
