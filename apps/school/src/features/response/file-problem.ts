import { evidenceMediaType, problem, type Problem } from '@yaodian/domain'
import type { ResponseView } from './response.ts'

/** What can be known of a file before it is sent; whether its bytes are what its name says, the server sees. */
export function fileProblems(
  file: Pick<File, 'name' | 'size'>,
  evidence: Pick<ResponseView['evidence'], 'maxBytes' | 'types'>,
): readonly Problem[] {
  if (file.size === 0) return [problem('evidence_empty', { name: file.name })]
  if (file.size > evidence.maxBytes)
    return [problem('evidence_too_large', { name: file.name, limit: megabytes(evidence.maxBytes) })]
  if (evidenceMediaType(file.name) === null)
    return [problem('evidence_type_forbidden', { name: file.name, allowed: evidence.types.join(', ') })]
  return []
}

/** 20 MB, 1.4 MB, 320 KB. */
export function megabytes(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  const size = bytes / (1024 * 1024)
  return `${Number.isInteger(size) ? size : size.toFixed(1)} MB`
}
