import { attribute, childElement, childElements, elements, type Parts } from '../office/package.ts'

/** What a cell's number stands for. */
export type CellFormat = 'number' | 'percent' | 'date'

/** Formats that Excel numbers without naming them (ECMA-376, 18.8.30), East Asian dates included. */
const builtInDates = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]
const builtInPercents = [9, 10]

/** The format of each cell style, by its index. */
export function readFormats(parts: Parts): CellFormat[] {
  const document = parts.get('xl/styles.xml')
  const root = document?.documentElement ?? undefined
  if (!document) return []
  const codes = new Map(
    elements(document, 'numFmt').map(each => [
      Number(attribute(each, 'numFmtId')),
      attribute(each, 'formatCode') ?? '',
    ]),
  )
  const styles = childElement(root, 'cellXfs')
  return (styles ? childElements(styles) : []).map(style => formatOf(Number(attribute(style, 'numFmtId')), codes))
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): CellFormat {
  if (builtInPercents.includes(id)) return 'percent'
  if (builtInDates.includes(id)) return 'date'
  // What is quoted, escaped or in brackets is text, not a placeholder.
  const code = (codes.get(id) ?? '').replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
  if (code.includes('%')) return 'percent'
  return /[yd]/i.test(code) ? 'date' : 'number'
}
