import type { DataItem } from '../indicator/data-item.ts'
import { refuse } from '../problem.ts'

/** Whole numbers up to here add, subtract and compare exactly in a double. */
export const MOST_SAFE = 2 ** 53

/** Numbers of one data item for all rows: `n ÷ scale`. A row without a value holds 0. */
export interface NumberColumn {
  readonly kind: 'number'
  readonly n: Float64Array
  /** A power of ten: as many places as the longest value has. */
  readonly scale: number
  /** 1 where nobody supplied a value; null where all have one. */
  readonly missing: Uint8Array | null
  /** Rows without a value, ascending. */
  readonly missingRows: Int32Array
  /** Rows whose value is 0, ascending. */
  readonly zeroRows: Int32Array
  /** Greatest |n|. */
  readonly most: number
  /** Least n of the rows that have a value. */
  readonly least: number
}

/** Words, truths and dates of one data item: which of the words a row has; −1 for none. */
export interface WordColumn {
  readonly kind: 'word'
  readonly words: readonly string[]
  readonly codes: Int16Array
}

/** Values too long for doubles: the exact engine scores what reads them. */
export interface TextColumn {
  readonly kind: 'text'
  readonly texts: readonly (string | null)[]
}

/** All values of one data item, one row an assessee. */
export type Column = NumberColumn | WordColumn | TextColumn

const CANONICAL = /^-?(0|[1-9]\d*)(\.\d+)?$/
/** More distinct words than this are no list of levels. */
const MOST_WORDS = 2 ** 15 - 1

function placesOf(text: string): number {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}

/** The digits without the point, as many places as asked: `1.5` with 2 is 150. */
function scaled(text: string, places: number): number {
  const point = text.indexOf('.')
  if (point < 0) return Number(text) * 10 ** places
  return Number(`${text.slice(0, point)}${text.slice(point + 1)}`) * 10 ** (places - (text.length - point - 1))
}

function checkNumber(item: DataItem, text: string): void {
  if (!CANONICAL.test(text)) refuse('number_invalid', { text: text.slice(0, 40) }, [item.key])
  if (item.type === 'integer' && /\.0*[1-9]/.test(text)) refuse('value_not_whole', { item: item.name }, [item.key])
}

function numberColumn(texts: readonly (string | null)[]): NumberColumn | TextColumn {
  const places = texts.reduce((most, text) => (text === null ? most : Math.max(most, placesOf(text))), 0)
  const scale = 10 ** places
  const n = new Float64Array(texts.length)
  const missing = new Uint8Array(texts.length)
  const [missingRows, zeroRows]: [number[], number[]] = [[], []]
  let [most, least] = [0, Infinity]
  for (let row = 0; row < texts.length; row += 1) {
    const text = texts[row] ?? null
    if (text === null) {
      missing[row] = 1
      missingRows.push(row)
      continue
    }
    const value = scaled(text, places)
    n[row] = value
    most = Math.max(most, Math.abs(value))
    least = Math.min(least, value)
    if (value === 0) zeroRows.push(row)
  }
  if (!(most < MOST_SAFE) || places > 15) return { kind: 'text', texts }
  return {
    kind: 'number',
    n,
    scale,
    missing: missingRows.length > 0 ? missing : null,
    missingRows: Int32Array.from(missingRows),
    zeroRows: Int32Array.from(zeroRows),
    most,
    least,
  }
}

function wordColumn(texts: readonly (string | null)[]): WordColumn | TextColumn {
  const known = new Map<string, number>()
  const codes = Int16Array.from(texts, text => {
    if (text === null) return -1
    const code = known.get(text) ?? known.size
    if (code <= MOST_WORDS) known.set(text, code)
    return code
  })
  return known.size > MOST_WORDS ? { kind: 'text', texts } : { kind: 'word', words: [...known.keys()], codes }
}

/**
 * The column of a data item from its values as kept (canonical decimals, words, `true`/`false`, ISO dates; null for none).
 * @throws DomainError when a value is not of the item's type
 */
export function columnOf(item: DataItem, texts: readonly (string | null)[]): Column {
  switch (item.type) {
    case 'boolean':
      for (const text of texts)
        if (text !== null && text !== 'true' && text !== 'false')
          refuse('value_not_boolean', { item: item.name }, [item.key])
      return wordColumn(texts)
    case 'level':
    case 'date':
    case 'text':
      return wordColumn(texts)
    default:
      for (const text of texts) if (text !== null) checkNumber(item, text)
      return numberColumn(texts)
  }
}

function withRow(rows: Int32Array, row: number, inside: boolean): Int32Array {
  const others = rows.filter(each => each !== row)
  return inside ? Int32Array.from([...others, row]).toSorted() : others
}

/** The number column with one more value, where that has no more places than the column; undefined otherwise. */
function changedNumber(column: NumberColumn, row: number, text: string | null): NumberColumn | undefined {
  if (text !== null && 10 ** placesOf(text) > column.scale) return undefined
  const value = text === null ? 0 : scaled(text, Math.round(Math.log10(column.scale)))
  if (!(Math.abs(value) < MOST_SAFE)) return undefined
  const n = column.n.slice()
  const missing = column.missing?.slice() ?? new Uint8Array(n.length)
  n[row] = value
  missing[row] = text === null ? 1 : 0
  const missingRows = withRow(column.missingRows, row, text === null)
  return {
    ...column,
    n,
    missing: missingRows.length > 0 ? missing : null,
    missingRows,
    zeroRows: withRow(column.zeroRows, row, text !== null && value === 0),
    // Bounds only widen: they stay true of every row.
    most: Math.max(column.most, Math.abs(value)),
    least: text === null ? column.least : Math.min(column.least, value),
  }
}

/** The column with another value in one row. @throws DomainError when it is not of the item's type */
export function changedColumn(
  item: DataItem,
  column: Column | undefined,
  size: number,
  row: number,
  text: string | null,
): Column {
  if (column?.kind === 'number') {
    if (text !== null) checkNumber(item, text)
    const changed = changedNumber(column, row, text)
    if (changed !== undefined) return changed
  }
  return columnOf(
    item,
    Array.from({ length: size }, (_, at) => (at === row ? text : textAt(column, at))),
  )
}

function numberText(value: number, scale: number): string {
  const places = Math.round(Math.log10(scale))
  if (places === 0) return `${value}`
  const digits = `${Math.abs(value)}`.padStart(places + 1, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** A row's value as kept (trailing zeros may differ); null for none. */
export function textAt(column: Column | undefined, row: number): string | null {
  if (column === undefined) return null
  if (column.kind === 'text') return column.texts[row] ?? null
  if (column.kind === 'word') return column.words[column.codes[row] ?? -1] ?? null
  return column.missing !== null && column.missing[row] === 1 ? null : numberText(column.n[row] ?? 0, column.scale)
}

/** Whether the row has a value. */
export function hasValue(column: Column | undefined, row: number): boolean {
  if (column === undefined) return false
  if (column.kind === 'number') return column.missing === null || column.missing[row] === 0
  return column.kind === 'word' ? (column.codes[row] ?? -1) >= 0 : (column.texts[row] ?? null) !== null
}
