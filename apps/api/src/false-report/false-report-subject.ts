import { falseReportOffice, refuse, type Actor, type Subject } from '@yaodian/domain'
import { getLine, type CycleFrame } from '../response/cycle-frame.ts'
import { decidingSubject } from '../review/reviewing.ts'

/** Which office establishes it. @throws DomainError not_found where the scheme says nothing of false reporting, or has no such indicator */
export function falseReportSubject(
  frame: CycleFrame,
  actor: Actor,
  { indicatorId, assesseeId }: { readonly indicatorId: string; readonly assesseeId: string },
): Subject {
  const { definition } = frame.scheme.frozen
  if (definition.falseReporting === undefined) return refuse('not_found', { noun: 'false_report' })
  return decidingSubject(frame, actor, falseReportOffice(definition, getLine(frame, indicatorId).indicator), assesseeId)
}
