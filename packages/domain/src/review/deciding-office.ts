import type { SchemeDefinition } from '../scheme/scheme.ts'

/**
 * The office that decides on an assessee's response: the responsible one, unless it would decide on its own result; then the first of
 * the scheme's substitute offices that is not the assessee itself (考核办 is an assessee too). Null when the scheme names none: nobody may.
 */
export function decidingOffice(
  definition: Pick<SchemeDefinition, 'substituteOffices'>,
  officeId: string,
  assesseeId: string,
): string | null {
  if (officeId !== assesseeId) return officeId
  return (definition.substituteOffices ?? []).find(each => each !== assesseeId) ?? null
}

/** Of the offices that may confirm a veto or an award the one at which the person acts; if they act at none of them, the first. */
export function confirmingOffice(
  { officeId, otherOfficeIds = [] }: { readonly officeId: string; readonly otherOfficeIds?: readonly string[] },
  actingAt: string,
): string {
  return otherOfficeIds.includes(actingAt) ? actingAt : officeId
}
