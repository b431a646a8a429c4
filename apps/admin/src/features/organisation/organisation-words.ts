import type { OrganisationDraft } from '@yaodian/domain'
import type { Text } from '../../text/zh-CN.ts'

type DraftField = keyof OrganisationDraft

const fields: readonly (readonly [DraftField, keyof Text['organisation']['field']])[] = [
  ['name', 'name'],
  ['kind', 'kind'],
  ['stages', 'stages'],
  ['ownership', 'ownership'],
  ['parentId', 'parent'],
  ['schoolCode', 'schoolCode'],
  ['creditCode', 'creditCode'],
  ['labels', 'labels'],
]

/** One field of an organisation in words. */
export interface OrganisationFact {
  readonly field: DraftField
  readonly label: string
  readonly value: string
}

/** What was entered of an organisation, in words and in the order of the form. */
export function organisationFacts(
  draft: OrganisationDraft,
  text: Text['organisation'],
  nameOf: ReadonlyMap<string, string>,
): readonly OrganisationFact[] {
  const values: Readonly<Record<DraftField, string>> = {
    name: draft.name,
    kind: text.kinds[draft.kind],
    stages: draft.stages.map(stage => text.stages[stage]).join(text.join),
    ownership: draft.ownership === null ? text.noOwnership : text.ownerships[draft.ownership],
    parentId: draft.parentId === null ? '' : (nameOf.get(draft.parentId) ?? ''),
    schoolCode: draft.schoolCode ?? '',
    creditCode: draft.creditCode ?? '',
    labels: draft.labels.join('、'),
  }
  return fields.map(([field, label]) => ({ field, label: text.field[label], value: values[field] || text.none }))
}

/** What people enter, out of all that is known. */
export function draftOf(organisation: OrganisationDraft): OrganisationDraft {
  const { kind, name, parentId, stages, ownership, schoolCode, creditCode, labels } = organisation
  return { kind, name, parentId, stages: [...stages], ownership, schoolCode, creditCode, labels: [...labels] }
}

/** Whether two drafts say the same. */
export function sameDraft(a: OrganisationDraft, b: OrganisationDraft): boolean {
  return JSON.stringify(draftOf(a)) === JSON.stringify(draftOf(b))
}
