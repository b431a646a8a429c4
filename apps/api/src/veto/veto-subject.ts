import { decidingOffice, refuse, type Actor, type Subject, type Veto } from '@yaodian/domain'
import type { CycleFrame } from '../response/cycle-frame.ts'

/** A veto of the frozen scheme. @throws DomainError not_found */
export function getVeto(frame: CycleFrame, code: string): Veto {
  return frame.scheme.frozen.definition.vetoes.find(each => each.code === code) ?? refuse('not_found', { noun: 'veto' })
}

/** Which office confirms it for an assessee; one that would confirm it on itself is let through to be told why not. */
export function vetoSubject(frame: CycleFrame, actor: Actor, veto: Veto, assesseeId: string): Subject {
  const officeId =
    actor.organisationId === assesseeId
      ? veto.officeId
      : decidingOffice(frame.scheme.frozen.definition, veto.officeId, assesseeId)
  return officeId === null ? {} : { responsibleOfficeId: officeId }
}
