import { EducationStage, OrganisationKind, Ownership, type Organisation } from '@yaodian/domain'
import { z } from 'zod'
import type { Reader } from '../database/reader.ts'

const Stages = z.array(EducationStage)
const Labels = z.array(z.string())

/** Every organisation of an authority, retired ones too, by name: what schemes and cycles are checked against. */
export async function readOrganisations(reader: Reader, authorityId: string): Promise<readonly Organisation[]> {
  const rows = await reader
    .selectFrom('organisation')
    .select([
      'id',
      'kind',
      'name',
      'parent_id',
      'stages',
      'ownership',
      'school_code',
      'credit_code',
      'labels',
      'retired_on',
      'version',
    ])
    .where('authority_id', '=', authorityId)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    kind: OrganisationKind.parse(row.kind),
    name: row.name,
    parentId: row.parent_id,
    stages: Stages.parse(JSON.parse(row.stages)),
    ownership: Ownership.nullable().parse(row.ownership),
    schoolCode: row.school_code,
    creditCode: row.credit_code,
    labels: Labels.parse(JSON.parse(row.labels)),
    retiredOn: row.retired_on,
    version: row.version,
  }))
}
