import type { Organisation, OrganisationDraft } from '@yaodian/domain'

/** A field of what is entered of an organisation. */
export type DraftField = keyof OrganisationDraft

/** What the form gives to its parts. */
export interface FieldsProps {
  readonly id: string | null
  readonly draft: OrganisationDraft
  readonly organisations: readonly Organisation[]
  readonly set: (change: Partial<OrganisationDraft>) => void
  /** The field was left: from now on what is wrong with it is said. */
  readonly leave: (field: DraftField) => void
  /** A field's id, and what is to be said of it now. */
  readonly field: (field: DraftField) => { readonly id: string; readonly error: string }
  /** What is wrong with a field, whether or not it is to be said. */
  readonly wrong: (field: DraftField) => string
}
