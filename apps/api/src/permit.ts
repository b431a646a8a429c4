import { decide, refuse, type Action, type Actor, type Subject } from '@yaodian/domain'

/** Refuses what no role of the actor may ever do, before anything is read. @throws DomainError permission_denied */
export function permitEver(actor: Actor, action: Action): void {
  if (decide(actor, action, {}) === 'forbidden') refuse('permission_denied', { action })
}

/** Refuses an object out of the actor's reach as if it did not exist. @throws DomainError permission_denied, not_found */
export function permit(actor: Actor, action: Action, subject: Subject, noun: string): void {
  const decision = decide(actor, action, subject)
  if (decision === 'forbidden') refuse('permission_denied', { action })
  if (decision === 'hidden') refuse('not_found', { noun })
}
