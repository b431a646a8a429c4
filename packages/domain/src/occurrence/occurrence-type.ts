import type { SchemeDefinition } from '../scheme/scheme.ts'
import type { BonusType } from '../scheme/bonus.ts'
import type { PenaltyType } from '../scheme/penalty.ts'

/** A type of occurrence that an office records by itself, with the table that counts it. */
export type OccurrenceType =
  | { readonly kind: 'bonus'; readonly type: BonusType }
  | { readonly kind: 'penalty'; readonly type: PenaltyType }

/** The scheme's types, bonus first, in the scheme's order. */
export function occurrenceTypes(definition: Pick<SchemeDefinition, 'bonus' | 'penalty'>): readonly OccurrenceType[] {
  return [
    ...(definition.bonus?.types ?? []).map(type => ({ kind: 'bonus' as const, type })),
    ...(definition.penalty?.types ?? []).map(type => ({ kind: 'penalty' as const, type })),
  ]
}

/** The office that establishes a false report about an indicator: the one that the scheme names for it, else the first of its substitutes (考核办), else the indicator's. */
export function falseReportOffice(
  definition: Pick<SchemeDefinition, 'substituteOffices' | 'falseReporting'>,
  indicator: { readonly officeId: string },
): string {
  return definition.falseReporting?.officeId ?? definition.substituteOffices?.[0] ?? indicator.officeId
}
