import { attribute, childElement, childElements, elements, readParts, type Parts } from '../office/package.ts'
import { numberText } from './cell-number.ts'
import { readFormats, type CellFormat } from './cell-format.ts'
import { refuse } from '@yaodian/domain'
import type { Element } from '@xmldom/xmldom'

interface Book {
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly from1904: boolean
}

/** More than any register of a county; a sheet that claims a million columns is refused before it fills the memory. */
const mostColumns = 1000
const mostRows = 100_000

/**
 * The cells of a workbook's first visible sheet as texts, empty rows and columns at the end left out.
 * Formulas give their stored result.
 * @throws DomainError `file_broken`
 */
export function readXlsx(bytes: Uint8Array, file: string): string[][] {
  const parts = readParts(
    bytes,
    file,
    'xlsx',
    name =>
      /^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml$/.test(name) ||
      name === 'xl/_rels/workbook.xml.rels',
  )
  const sheet = parts.get(firstSheet(parts))
  if (!sheet) return refuse('file_broken', { file, type: 'xlsx' })
  const book = { strings: readStrings(parts), formats: readFormats(parts), from1904: isFrom1904(parts) }
  const rows: string[][] = []
  for (const [i, row] of elements(sheet, 'row').entries()) {
    const at = Number(attribute(row, 'r') ?? i + 1) - 1
    if (at >= 0 && at < mostRows) rows[at] = readRow(row, book)
  }
  return Array.from(rows, row => row ?? [])
}

function readRow(row: Element, book: Book): string[] {
  const cells: string[] = []
  for (const [i, cell] of elements(row, 'c').entries()) {
    const at = columnOf(attribute(cell, 'r')) ?? i
    if (at < mostColumns) cells[at] = cellText(cell, book)
  }
  return Array.from(cells, cell => cell ?? '')
}

function cellText(cell: Element, { strings, formats, from1904 }: Book): string {
  const type = attribute(cell, 't') ?? 'n'
  const value = childElement(cell, 'v')?.textContent ?? ''
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'inlineStr') return stringText(childElement(cell, 'is'))
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'n') return numberText(value, formats[Number(attribute(cell, 's') ?? 0)] ?? 'number', from1904)
  return value
}

/** `B7` → 1. */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]+/.exec(reference ?? '')?.[0]
  return letters === undefined
    ? null
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function readStrings(parts: Parts): string[] {
  const document = parts.get('xl/sharedStrings.xml')
  return document ? elements(document, 'si').map(stringText) : []
}

/** A string may be in several runs; its pronunciation guide (rPh) is no part of it. */
function stringText(element: Element | undefined): string {
  const children = element ? childElements(element) : []
  return children
    .map(child =>
      child.localName === 't' ? (child.textContent ?? '') : child.localName === 'r' ? stringText(child) : '',
    )
    .join('')
}

function isFrom1904(parts: Parts): boolean {
  const workbook = parts.get('xl/workbook.xml')
  const properties = workbook && elements(workbook, 'workbookPr')[0]
  return ['1', 'true'].includes(attribute(properties, 'date1904') ?? '')
}

function firstSheet(parts: Parts): string {
  const workbook = parts.get('xl/workbook.xml')
  const links = parts.get('xl/_rels/workbook.xml.rels')
  const sheets = workbook ? elements(workbook, 'sheet') : []
  const sheet = sheets.find(each => (attribute(each, 'state') ?? 'visible') === 'visible') ?? sheets[0]
  const id = sheet?.getAttributeNS('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'id')
  const link = links && elements(links, 'Relationship').find(each => attribute(each, 'Id') === id)
  const target = attribute(link, 'Target') ?? ''
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}
