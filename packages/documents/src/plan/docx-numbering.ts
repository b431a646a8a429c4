import { attribute, childElement, elements, type Parts } from '../office/package.ts'
import type { Element } from '@xmldom/xmldom'

/** One level of a Word list: `%1、` in Chinese numerals, say. */
interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  /** Whether it begins anew below each number of an outer level, as lists do unless told otherwise. */
  readonly restarts: boolean
  /** All numbers of its label in digits (`isLgl`): 1.2 below 一、. */
  readonly inDigits: boolean
}

/** Writes the numbers that Word shows but does not store in the text. Call it once a paragraph, in order. */
export type Numbering = (paragraph: Element) => string

/** The last number of each level; undefined where it is to begin. */
type Counts = readonly (number | undefined)[]

interface Use {
  readonly list: string
  readonly level: number
}

/** Reads a document's lists and styles; the result counts up as paragraphs come. */
export function readNumbering(parts: Parts): Numbering {
  const lists = readLists(parts)
  const styles = readStyles(parts)
  const counters = new Map<string, Counts>()
  return paragraph => {
    const use = useOf(paragraph, styles)
    const levels = use && lists.get(use.list)?.levels
    const level = use && levels?.[use.level]
    if (!use || !levels || !level) return ''
    const key = lists.get(use.list)?.counter ?? use.list
    const counts = countUp(counters.get(key) ?? [], levels, use.level)
    counters.set(key, counts)
    return labelOf(level, levels, counts)
  }
}

function countUp(counts: Counts, levels: readonly Level[], at: number): Counts {
  const before = levels.slice(0, at).map((level, i) => counts[i] ?? level.start)
  const current = (counts[at] ?? (levels[at]?.start ?? 1) - 1) + 1
  const below = counts.slice(at + 1).map((count, i) => (levels[at + 1 + i]?.restarts === false ? count : undefined))
  return [...before, current, ...below]
}

function labelOf(level: Level, levels: readonly Level[], counts: Counts): string {
  if (level.format === 'none') return ''
  if (level.format === 'bullet') return '● '
  const text = level.text.replaceAll(/%(\d)/g, (_, digit: string) => {
    const i = Number(digit) - 1
    return write(counts[i] ?? levels[i]?.start ?? 1, level.inDigits ? 'decimal' : (levels[i]?.format ?? 'decimal'))
  })
  return /[\d.]$/.test(text) ? `${text} ` : text
}

const chineseFormats = [
  'chineseCounting',
  'chineseCountingThousand',
  'japaneseCounting',
  'taiwaneseCounting',
  'taiwaneseCountingThousand',
  'ideographDigital',
  'japaneseDigitalTenThousand',
  'koreanDigital2',
]

function write(number: number, format: string): string {
  if (chineseFormats.includes(format)) return chinese(number)
  if (format === 'decimalFullWidth' || format === 'decimalFullWidth2')
    return String(number).replaceAll(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  if (format.startsWith('decimalEnclosedCircle') && number <= 20) return String.fromCharCode(0x245f + number)
  return String(number)
}

/** 1–99, more than any plan's list has. */
function chinese(number: number): string {
  const digits = '〇一二三四五六七八九'
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  if (number > 99) return String(number)
  return `${tens > 1 ? digits.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits.charAt(ones) : ''}`
}

/** A paragraph's own list, or its style's; list 0 takes it away. */
function useOf(paragraph: Element, styles: ReadonlyMap<string, Style>): Use | null {
  const properties = childElement(paragraph, 'pPr')
  const own = usage(properties)
  const style = styleUse(attribute(childElement(properties, 'pStyle'), 'val'), styles)
  const list = own.list ?? style.list
  return list === null || list === '0' ? null : { list, level: own.level ?? style.level ?? 0 }
}

interface Style {
  readonly list: string | null
  readonly level: number | null
  readonly basedOn: string | null
}

function usage(properties: Element | undefined): { list: string | null; level: number | null } {
  const numbering = childElement(properties, 'numPr')
  const level = attribute(childElement(numbering, 'ilvl'), 'val')
  return { list: attribute(childElement(numbering, 'numId'), 'val'), level: level === null ? null : Number(level) }
}

function readStyles(parts: Parts): Map<string, Style> {
  const document = parts.get('word/styles.xml')
  const styles = document ? elements(document, 'style') : []
  return new Map(
    styles.map(style => [
      attribute(style, 'styleId') ?? '',
      { ...usage(childElement(style, 'pPr')), basedOn: attribute(childElement(style, 'basedOn'), 'val') },
    ]),
  )
}

function styleUse(
  id: string | null,
  styles: ReadonlyMap<string, Style>,
  depth = 0,
): { list: string | null; level: number | null } {
  const style = id === null || depth > 10 ? undefined : styles.get(id)
  if (!style) return { list: null, level: null }
  const above = styleUse(style.basedOn, styles, depth + 1)
  return { list: style.list ?? above.list, level: style.level ?? above.level }
}

interface List {
  /** Lists of one definition count on together. */
  readonly counter: string
  readonly levels: readonly Level[]
}

function readLists(parts: Parts): Map<string, List> {
  const document = parts.get('word/numbering.xml')
  if (!document) return new Map()
  const definitions = new Map(
    elements(document, 'abstractNum').map(each => [
      attribute(each, 'abstractNumId') ?? '',
      elements(each, 'lvl').map(readLevel),
    ]),
  )
  return new Map(
    elements(document, 'num').map(num => {
      const id = attribute(num, 'numId') ?? ''
      const definition = attribute(childElement(num, 'abstractNumId'), 'val') ?? ''
      const restarts = elements(num, 'startOverride').length > 0
      return [id, { counter: restarts ? `num ${id}` : definition, levels: definitions.get(definition) ?? [] }]
    }),
  )
}

function readLevel(level: Element): Level {
  const value = (name: string): string | null => attribute(childElement(level, name), 'val')
  return {
    start: Number(value('start') ?? 1),
    format: value('numFmt') ?? 'decimal',
    text: value('lvlText') ?? '',
    restarts: value('lvlRestart') !== '0',
    inDigits: childElement(level, 'isLgl') !== undefined,
  }
}
