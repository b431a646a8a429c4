import { attribute, childElements, readParts } from '../office/package.ts'
import { readNumbering } from './docx-numbering.ts'
import { refuse } from '@yaodian/domain'
import type { Element } from '@xmldom/xmldom'

const wanted = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml']
/** Deleted or moved text, field codes, and the second copy of a text box for old versions of Word. */
const hidden = new Set(['del', 'moveFrom', 'instrText', 'delText', 'Fallback', 'pPr', 'rPr', 'sectPr'])

/**
 * The text of a Word document, one paragraph a line, with the numbers that Word makes by itself.
 * Left out: headers, footers, footnotes, deleted text. A table's cells come one after the other.
 * Numbers in other scripts (Roman, letters) are written in digits.
 * @throws DomainError `file_broken`
 */
export function readDocx(bytes: Uint8Array, file: string): string {
  const parts = readParts(bytes, file, 'docx', name => wanted.includes(name))
  const root = parts.get('word/document.xml')?.documentElement
  if (!root) return refuse('file_broken', { file, type: 'docx' })
  const numbering = readNumbering(parts)
  return paragraphs(root)
    .map(paragraph => {
      const text = textOf(paragraph)
      return text.trim() === '' ? '' : numbering(paragraph) + text
    })
    .join('\n')
}

function paragraphs(element: Element): Element[] {
  return childElements(element).flatMap(child => {
    if (hidden.has(child.localName ?? '')) return []
    return child.localName === 'p' ? [child, ...nested(child)] : paragraphs(child)
  })
}

/** Text boxes stand inside a paragraph and hold paragraphs of their own. */
function nested(paragraph: Element): Element[] {
  return childElements(paragraph).flatMap(child => (hidden.has(child.localName ?? '') ? [] : paragraphs(child)))
}

function textOf(element: Element): string {
  return childElements(element).map(pieceOf).join('')
}

function pieceOf(element: Element): string {
  const name = element.localName ?? ''
  if (name === 't') return element.textContent ?? ''
  if (name === 'tab') return '\t'
  if (name === 'br' || name === 'cr') return '\n'
  if (name === 'noBreakHyphen') return '-'
  if (name === 'sym') return symbol(element)
  return hidden.has(name) || name === 'p' ? '' : textOf(element)
}

function symbol(element: Element): string {
  const code = Number.parseInt(attribute(element, 'char') ?? '', 16)
  return Number.isNaN(code) || code >= 0xe000 ? '' : String.fromCodePoint(code)
}
