import { refuse } from '@yaodian/domain'

/** Refuses a change that was made to an older state than the one kept. @throws DomainError stale_version */
export function requireVersion(noun: string, kept: number, seen: number): void {
  if (kept !== seen) refuse('stale_version', { noun }, ['version'])
}
