import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { refuse } from '@yaodian/domain'
import { unzipSync } from 'fflate'

/** The parts of an Office file (a zip of XML) that were asked for, by name. */
export type Parts = ReadonlyMap<string, Document>

/** Unpacked parts above this are refused: a small file may unpack to gigabytes. */
const largestPart = 100_000_000

/**
 * Unpacks and parses parts of a .docx or .xlsx file.
 * @throws DomainError `file_broken` when it is no zip, a part is not XML or unpacks to more than 100 MB
 */
export function readParts(
  bytes: Uint8Array,
  file: string,
  type: 'docx' | 'xlsx',
  wanted: (name: string) => boolean,
): Parts {
  try {
    const packed = unzipSync(bytes, {
      filter: ({ name, originalSize }) => wanted(name) && isReasonable(originalSize, file, type),
    })
    return new Map(Object.entries(packed).map(([name, content]) => [name, parseXml(new TextDecoder().decode(content))]))
  } catch (error) {
    if (error instanceof Error && error.name === 'DomainError') throw error
    return refuse('file_broken', { file, type })
  }
}

/** The elements with this local name below an element, in document order. */
export function elements(parent: Document | Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS('*', name))
}

/** The element's children, elements only. */
export function childElements(parent: Element): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1)
}

/** A child by local name. */
export function childElement(parent: Element | undefined, name: string): Element | undefined {
  return parent && childElements(parent).find(child => child.localName === name)
}

/** An attribute by local name, whatever its prefix; null when absent. */
export function attribute(element: Element | undefined, name: string): string | null {
  const found = element && Array.from(element.attributes).find(each => each.localName === name)
  return found?.value ?? null
}

function isReasonable(size: number, file: string, type: string): boolean {
  return size <= largestPart || refuse('file_broken', { file, type })
}

function parseXml(text: string): Document {
  return new DOMParser({ onError: refuseXml }).parseFromString(text, 'text/xml')
}

function refuseXml(level: string, message: string): void {
  if (level !== 'warning') throw new SyntaxError(message)
}
