import type { EvidenceRequirement } from '../indicator/indicator.ts'
import { type Problem, problem } from '../problem.ts'

/** Least that a file type is known by: its extension, and what its bytes must hold. */
interface EvidenceType {
  readonly extensions: readonly string[]
  readonly mediaType: string
  readonly matches: (bytes: Uint8Array) => boolean
}

/** Bounds of evidence: bytes of a file, files of a response. */
export const evidenceLimits = { bytes: 20 * 1024 * 1024, files: 10 } as const

const pk = [0x50, 0x4b, 0x03, 0x04]

const types: readonly EvidenceType[] = [
  { extensions: ['pdf'], mediaType: 'application/pdf', matches: bytes => startsWith(bytes, ascii('%PDF-')) },
  { extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg', matches: bytes => startsWith(bytes, [0xff, 0xd8, 0xff]) },
  {
    extensions: ['png'],
    mediaType: 'image/png',
    matches: bytes => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
  {
    extensions: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    matches: bytes => isPackage(bytes, 'word/document.xml'),
  },
  {
    extensions: ['xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    matches: bytes => isPackage(bytes, 'xl/workbook.xml'),
  },
  { extensions: ['ofd'], mediaType: 'application/ofd', matches: bytes => isPackage(bytes, 'OFD.xml') },
  { extensions: ['mp4'], mediaType: 'video/mp4', matches: bytes => startsWith(bytes.subarray(4), ascii('ftyp')) },
]

/** The extensions that may be attached, as people read them. */
export const evidenceExtensions: readonly string[] = types.flatMap(type => type.extensions)

/** A file that is to be attached. */
export interface OfferedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Whether a response takes another file at all: not where evidence shows pupils, and not one too many. */
export function checkAttach(
  attached: number,
  indicator: { readonly name: string; readonly evidence: EvidenceRequirement },
): Problem[] {
  if (indicator.evidence.privacy === 'pupils')
    return [problem('evidence_private', { indicator: indicator.name }, ['file'])]
  return attached >= evidenceLimits.files
    ? [problem('evidence_too_many', { limit: evidenceLimits.files }, ['file'])]
    : []
}

/** Whether a file can be evidence: neither empty nor too large, of a type that its bytes bear out. */
export function checkEvidence({ name, bytes }: OfferedFile): Problem[] {
  if (bytes.length === 0) return [problem('evidence_empty', { name }, ['file'])]
  if (bytes.length > evidenceLimits.bytes) return [problem('evidence_too_large', { name, limit: '20 MB' }, ['file'])]
  return checkType(name, bytes)
}

/** The media type by which a file is served: that of its extension, null for a forbidden one. */
export function evidenceMediaType(name: string): string | null {
  return typeOf(name)?.mediaType ?? null
}

function checkType(name: string, bytes: Uint8Array): Problem[] {
  const type = typeOf(name)
  if (type === undefined)
    return [problem('evidence_type_forbidden', { name, allowed: evidenceExtensions.join(', ') }, ['file'])]
  return type.matches(bytes)
    ? []
    : [problem('evidence_content_mismatch', { name, claimed: extensionOf(name) }, ['file'])]
}

function typeOf(name: string): EvidenceType | undefined {
  const extension = extensionOf(name)
  return types.find(type => type.extensions.includes(extension))
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 0
    ? ''
    : name
        .slice(dot + 1)
        .normalize('NFKC')
        .toLowerCase()
}

/** An office document is a zip that names its main part; one with macros is not what its extension says. */
function isPackage(bytes: Uint8Array, part: string): boolean {
  return startsWith(bytes, pk) && holds(bytes, ascii(part)) && !holds(bytes, ascii('vbaProject.bin'))
}

function ascii(text: string): number[] {
  return Array.from(text, character => character.charCodeAt(0))
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function holds(bytes: Uint8Array, part: readonly number[]): boolean {
  const first = part[0] ?? 0
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (part.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}
