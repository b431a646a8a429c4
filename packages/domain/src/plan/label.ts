import { chineseDigits, parseChineseNumber } from './chinese-number.ts'
import { fold } from './fold.ts'

/**
 * Kinds of numbering, outermost first. 一、 → （一） → 1. → （1） is the order that GB/T 9704—2012, 7.3.3
 * prescribes for official documents; the rest are what bureaus write besides.
 */
export const labelKinds = [
  'part',
  'chapter',
  'section',
  'numeral',
  'numeral_paren',
  'article',
  'number',
  'decimal',
  'number_paren',
  'circled',
  'bullet',
] as const
/** One of `labelKinds`. */
export type LabelKind = (typeof labelKinds)[number]

/** A numbering at the beginning of a line, as written; `number` is null for a bullet. `length` counts the blanks after it. */
export interface Label {
  readonly kind: LabelKind
  readonly number: number | null
  readonly text: string
  readonly length: number
}

const cn = `[${chineseDigits}]{1,5}`
const any = `(?:${cn}|\\d{1,3})`

interface Pattern {
  readonly kind: LabelKind
  readonly pattern: RegExp
}

const patterns: readonly Pattern[] = [
  { kind: 'part', pattern: new RegExp(`^第\\s*(${any})\\s*(?:部分|编|篇)[、:.]?`) },
  { kind: 'chapter', pattern: new RegExp(`^第\\s*(${any})\\s*章[、:.]?`) },
  { kind: 'section', pattern: new RegExp(`^第\\s*(${any})\\s*节[、:.]?`) },
  { kind: 'article', pattern: new RegExp(`^第\\s*(${any})\\s*条[、:.]?`) },
  { kind: 'numeral', pattern: new RegExp(`^(${cn})\\s*[、.]`) },
  { kind: 'numeral_paren', pattern: new RegExp(`^[(〔[]\\s*(${cn})\\s*[)〕\\]][、.]?`) },
  { kind: 'decimal', pattern: /^(\d{1,2}(?:\.\d{1,2})+)(?:[、.](?!\d)|(?=\s))/ },
  { kind: 'number', pattern: /^(\d{1,3})\s*[.、](?![\d%])/ },
  { kind: 'number_paren', pattern: /^\(?\s*(\d{1,3})\s*\)[、.]?/ },
  { kind: 'bullet', pattern: /^(?:[●•■◆◇○▪□★►➢※▲]|[-*·](?=\s))/ },
]

/** Numbers that Unicode has as one sign, by the sign that stands for 1 and how many follow. */
const signs: readonly { kind: LabelKind; first: number; count: number }[] = [
  { kind: 'circled', first: 0x2460, count: 20 },
  { kind: 'number_paren', first: 0x2474, count: 20 },
  { kind: 'number', first: 0x2488, count: 20 },
  { kind: 'numeral_paren', first: 0x3220, count: 10 },
]

/** The numbering that a line begins with (full-width variants included), or null. */
export function findLabel(line: string): Label | null {
  const folded = fold(line)
  return signLabel(folded, line) ?? patternLabel(folded, line)
}

/** How deep a kind of numbering stands: 0 is outermost. */
export function rankOf(kind: LabelKind): number {
  return labelKinds.indexOf(kind)
}

function patternLabel(folded: string, line: string): Label | null {
  for (const { kind, pattern } of patterns) {
    const match = pattern.exec(folded)
    if (match) return label(kind, numberIn(match[1]), line, match[0].length)
  }
  return null
}

function signLabel(folded: string, line: string): Label | null {
  const unit = folded.charCodeAt(0)
  const sign = signs.find(each => unit >= each.first && unit < each.first + each.count)
  return sign ? label(sign.kind, unit - sign.first + 1, line, 1) : null
}

function label(kind: LabelKind, number: number | null, line: string, length: number): Label {
  const rest = line.slice(length)
  const blanks = rest.length - rest.trimStart().length
  return { kind, number, text: line.slice(0, length).replaceAll(/\s/g, ''), length: length + blanks }
}

/** The last part of 2.3 is what counts up. */
function numberIn(text: string | undefined): number | null {
  return parseChineseNumber(text?.split('.').at(-1) ?? '')
}
