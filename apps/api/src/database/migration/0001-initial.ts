import { sql, type CreateTableBuilder, type Kysely } from 'kysely'
import type { Dialect } from '../dialect.ts'
import { columnTypes, type ColumnTypes } from './column.ts'

type Column =
  | 'id' // text compared byte by byte
  | 'id?'
  | 'text'
  | 'text?'
  | 'integer'
  | 'integer?'
  | 'long'
  | 'bytes'

interface TableShape {
  readonly columns: Readonly<Record<string, Column>>
  readonly key: readonly string[]
  readonly unique?: readonly (readonly string[])[]
  readonly index?: readonly (readonly string[])[]
  /** columns → table and its columns */
  readonly references?: readonly (readonly [readonly string[], string, readonly string[]])[]
}

const inAuthority: TableShape['references'] = [[['authority_id'], 'authority', ['id']]]
const ofCycle: TableShape['references'] = [[['authority_id', 'cycle_id'], 'cycle', ['authority_id', 'id']]]
const ofAssessee: TableShape['references'] = [
  [['authority_id', 'cycle_id', 'assessee_id'], 'cycle_assessee', ['authority_id', 'cycle_id', 'assessee_id']],
]
const ofResponse: TableShape['references'] = [
  [
    ['authority_id', 'cycle_id', 'assessee_id', 'indicator_id'],
    'response',
    ['authority_id', 'cycle_id', 'assessee_id', 'indicator_id'],
  ],
]

/** Who recorded a fact, who of the same office confirmed it, and whether it was withdrawn. */
const attested: TableShape['columns'] = {
  recorded_by: 'id',
  recorded_at: 'text',
  confirmed_by: 'id?',
  confirmed_at: 'text?',
  withdrawn_by: 'id?',
  withdrawn_at: 'text?',
  withdrawn_reason: 'text?',
  version: 'integer',
}

/** Shared tables first, then the tenants' in the order of their foreign keys. */
const tables: Readonly<Record<string, TableShape>> = {
  authority: {
    columns: {
      id: 'id',
      name: 'text',
      parent_id: 'id?',
      region_code: 'id',
      time_zone: 'text',
      demo: 'integer',
      founded_at: 'text',
    },
    key: ['id'],
    unique: [['region_code']],
    references: [[['parent_id'], 'authority', ['id']]],
  },
  account: {
    columns: {
      id: 'id',
      name: 'text',
      email: 'id',
      email_verified: 'integer',
      image: 'text?',
      username: 'id',
      display_username: 'text?',
      home_authority_id: 'id',
      must_change_password: 'integer',
      retired_on: 'text?',
      created_at: 'text',
      updated_at: 'text',
    },
    key: ['id'],
    unique: [['username'], ['email']],
    references: [[['home_authority_id'], 'authority', ['id']]],
  },
  credential: {
    columns: {
      id: 'id',
      user_id: 'id',
      account_id: 'id',
      provider_id: 'text',
      password: 'text?',
      access_token: 'text?',
      refresh_token: 'text?',
      id_token: 'text?',
      access_token_expires_at: 'text?',
      refresh_token_expires_at: 'text?',
      scope: 'text?',
      created_at: 'text',
      updated_at: 'text',
    },
    key: ['id'],
    index: [['user_id']],
    references: [[['user_id'], 'account', ['id']]],
  },
  session: {
    columns: {
      id: 'id',
      user_id: 'id',
      token: 'id',
      expires_at: 'text',
      ip_address: 'text?',
      user_agent: 'text?',
      created_at: 'text',
      updated_at: 'text',
    },
    key: ['id'],
    unique: [['token']],
    index: [['user_id']],
    references: [[['user_id'], 'account', ['id']]],
  },
  verification: {
    columns: {
      id: 'id',
      identifier: 'text',
      value: 'text',
      expires_at: 'text',
      created_at: 'text',
      updated_at: 'text',
    },
    key: ['id'],
  },
  rate_limit: {
    columns: { id: 'id', key: 'id', count: 'integer', last_request: 'long' },
    key: ['id'],
    unique: [['key']],
  },
  sign_in_failure: {
    columns: { account_id: 'id', count: 'integer', locked_until: 'text?', updated_at: 'text' },
    key: ['account_id'],
    references: [[['account_id'], 'account', ['id']]],
  },
  audit_head: {
    columns: { authority_id: 'id', number: 'integer', digest: 'text' },
    key: ['authority_id'],
    references: inAuthority,
  },
  audit_entry: {
    columns: {
      authority_id: 'id',
      number: 'integer',
      at: 'text',
      account_id: 'id?',
      organisation_id: 'id?',
      action: 'text',
      noun: 'text',
      object_id: 'id',
      payload: 'text?',
      salt: 'text?',
      payload_digest: 'text',
      digest: 'text',
    },
    key: ['authority_id', 'number'],
    index: [['authority_id', 'object_id', 'number']],
    references: inAuthority,
  },
  command_request: {
    columns: {
      authority_id: 'id',
      account_id: 'id',
      request_id: 'id',
      input_digest: 'text',
      result: 'text',
      at: 'text',
    },
    key: ['authority_id', 'account_id', 'request_id'],
    references: inAuthority,
  },
  // The country's holidays and make-up days are the same for all and data of domain: no table, so that nobody can move another
  // authority's deadlines. What an authority sets for itself stands above them, a row a year, since a year is set at once.
  calendar_year: {
    columns: { authority_id: 'id', year: 'integer', days: 'text', version: 'integer' },
    key: ['authority_id', 'year'],
    references: inAuthority,
  },
  organisation: {
    columns: {
      authority_id: 'id',
      id: 'id',
      kind: 'text',
      name: 'text',
      parent_id: 'id?',
      stages: 'text',
      ownership: 'text?',
      school_code: 'id?',
      credit_code: 'id?',
      labels: 'text',
      retired_on: 'text?',
      version: 'integer',
    },
    key: ['authority_id', 'id'],
    unique: [
      ['authority_id', 'school_code'],
      ['authority_id', 'credit_code'],
    ],
    references: [
      [['authority_id'], 'authority', ['id']],
      [['authority_id', 'parent_id'], 'organisation', ['authority_id', 'id']],
    ],
  },
  appointment: {
    columns: {
      authority_id: 'id',
      id: 'id',
      account_id: 'id',
      organisation_id: 'id',
      role: 'text',
      from_date: 'text',
      to_date: 'text?',
      version: 'integer',
    },
    key: ['authority_id', 'id'],
    index: [['account_id'], ['authority_id', 'organisation_id']],
    references: [
      [['authority_id', 'organisation_id'], 'organisation', ['authority_id', 'id']],
      [['account_id'], 'account', ['id']],
    ],
  },
  plan: {
    columns: {
      authority_id: 'id',
      id: 'id',
      title: 'text',
      document_number: 'text?',
      year: 'integer',
      file_name: 'text',
      encoding: 'text',
      source_text: 'text',
      outline: 'text',
      imported_at: 'text',
      retired_on: 'text?',
      version: 'integer',
    },
    key: ['authority_id', 'id'],
    references: inAuthority,
  },
  data_item: {
    columns: { authority_id: 'id', id: 'id', key: 'id', definition: 'text', version: 'integer' },
    key: ['authority_id', 'id'],
    unique: [['authority_id', 'key']],
    references: inAuthority,
  },
  indicator: {
    columns: {
      authority_id: 'id',
      id: 'id',
      code: 'id',
      plan_id: 'id',
      office_id: 'id',
      definition: 'text',
      tree: 'text',
      retired_on: 'text?',
      version: 'integer',
    },
    key: ['authority_id', 'id'],
    unique: [['authority_id', 'plan_id', 'code']],
    references: [
      [['authority_id', 'plan_id'], 'plan', ['authority_id', 'id']],
      [['authority_id', 'office_id'], 'organisation', ['authority_id', 'id']],
    ],
  },
  scheme: {
    columns: {
      authority_id: 'id',
      id: 'id',
      plan_id: 'id',
      name: 'text',
      year: 'integer',
      state: 'text',
      definition: 'text',
      version: 'integer',
    },
    key: ['authority_id', 'id'],
    references: [[['authority_id', 'plan_id'], 'plan', ['authority_id', 'id']]],
  },
  cycle: {
    columns: {
      authority_id: 'id',
      id: 'id',
      scheme_id: 'id',
      name: 'text',
      year: 'integer',
      state: 'text',
      opens_on: 'text',
      deadline: 'text',
      frozen: 'text',
      document_number: 'text?',
      publicised_until: 'text?',
      previous_cycle_id: 'id?',
      opened_at: 'text',
      version: 'integer',
    },
    key: ['authority_id', 'id'],
    references: [
      [['authority_id', 'scheme_id'], 'scheme', ['authority_id', 'id']],
      [['authority_id', 'previous_cycle_id'], 'cycle', ['authority_id', 'id']],
    ],
  },
  cycle_assessee: {
    columns: {
      authority_id: 'id',
      cycle_id: 'id',
      assessee_id: 'id',
      name: 'text',
      kind: 'text',
      group_key: 'text',
      deadline: 'text?',
      first_submitted_at: 'text?',
      withdrawn_at: 'text?',
      withdrawn_by: 'id?',
      withdrawn_reason: 'text?',
      version: 'integer',
    },
    key: ['authority_id', 'cycle_id', 'assessee_id'],
    references: [...ofCycle, [['authority_id', 'assessee_id'], 'organisation', ['authority_id', 'id']]],
  },
  data_value: {
    columns: {
      authority_id: 'id',
      cycle_id: 'id',
      period: 'id',
      assessee_id: 'id',
      data_item_id: 'id',
      reported: 'text?',
      reported_by: 'id?',
      reported_at: 'text?',
      verified: 'text?',
      verified_by: 'id?',
      verified_at: 'text?',
      verified_reason: 'text?',
      source: 'text',
      declared_missing: 'integer',
      version: 'integer',
    },
    key: ['authority_id', 'cycle_id', 'period', 'assessee_id', 'data_item_id'],
    index: [['authority_id', 'cycle_id', 'assessee_id']],
    references: [...ofAssessee, [['authority_id', 'data_item_id'], 'data_item', ['authority_id', 'id']]],
  },
  response: {
    columns: {
      authority_id: 'id',
      cycle_id: 'id',
      assessee_id: 'id',
      indicator_id: 'id',
      state: 'text',
      note: 'text?',
      note_version: 'integer',
      confirmed: 'integer',
      return_reason: 'text?',
      due_on: 'text?',
      not_applicable: 'integer',
      decided_by: 'id?',
      decided_at: 'text?',
      version: 'integer',
    },
    key: ['authority_id', 'cycle_id', 'assessee_id', 'indicator_id'],
    index: [['authority_id', 'cycle_id', 'indicator_id']],
    references: [...ofAssessee, [['authority_id', 'indicator_id'], 'indicator', ['authority_id', 'id']]],
  },
  response_event: {
    columns: {
      authority_id: 'id',
      cycle_id: 'id',
      id: 'id',
      assessee_id: 'id',
      indicator_id: 'id',
      kind: 'text',
      at: 'text',
      account_id: 'id',
      organisation_id: 'id',
      text: 'text?',
      detail: 'text?',
    },
    key: ['authority_id', 'cycle_id', 'id'],
    index: [['authority_id', 'cycle_id', 'assessee_id', 'indicator_id']],
    references: ofResponse,
  },
  stored_file: {
    columns: { authority_id: 'id', digest: 'id', size: 'integer', touched_at: 'text' },
    key: ['authority_id', 'digest'],
    references: inAuthority,
  },
  evidence: {
    columns: {
      authority_id: 'id',
      cycle_id: 'id',
      id: 'id',
      assessee_id: 'id',
      indicator_id: 'id',
      name: 'text',
      media_type: 'text',
      size: 'integer',
      digest: 'id',
      attached_by: 'id',
      attached_at: 'text',
      removed_at: 'text?',
    },
    key: ['authority_id', 'cycle_id', 'id'],
    index: [['authority_id', 'cycle_id', 'assessee_id', 'indicator_id']],
    references: [...ofResponse, [['authority_id', 'digest'], 'stored_file', ['authority_id', 'digest']]],
  },
  submission: {
    columns: {
      authority_id: 'id',
      cycle_id: 'id',
      id: 'id',
      assessee_id: 'id',
      number: 'integer',
      confirmed_by: 'id',
      confirmed_at: 'text',
      content: 'text',
      digest: 'text',
      audit_number: 'integer',
      audit_digest: 'text',
    },
    key: ['authority_id', 'cycle_id', 'id'],
    unique: [['authority_id', 'cycle_id', 'assessee_id', 'number']],
    references: ofAssessee,
  },
  objection: {
    columns: {
      authority_id: 'id',
      cycle_id: 'id',
      id: 'id',
      assessee_id: 'id',
      indicator_id: 'id',
      data_item_id: 'id',
      reason: 'text',
      raised_by: 'id',
      raised_at: 'text',
      state: 'text',
      answer: 'text?',
      answered_by: 'id?',
      answered_at: 'text?',
      version: 'integer',
    },
    key: ['authority_id', 'cycle_id', 'id'],
    index: [['authority_id', 'cycle_id', 'assessee_id', 'indicator_id']],
    references: ofResponse,
  },
  veto: {
    columns: {
      authority_id: 'id',
      cycle_id: 'id',
      id: 'id',
      assessee_id: 'id',
      veto_code: 'text',
      document_number: 'text',
      dedup_key: 'id',
      on_date: 'text',
      note: 'text?',
      confirmed_by: 'id',
      confirmed_at: 'text',
      withdrawn_at: 'text?',
      withdrawn_reason: 'text?',
      version: 'integer',
    },
    key: ['authority_id', 'cycle_id', 'id'],
    index: [['authority_id', 'cycle_id', 'assessee_id']],
    references: ofAssessee,
  },
  occurrence: {
    columns: {
      authority_id: 'id',
      cycle_id: 'id',
      id: 'id',
      assessee_id: 'id',
      type: 'text',
      on_date: 'text',
      document_number: 'text',
      dedup_key: 'text?',
      level: 'text?',
      place: 'text?',
      count: 'text',
      points: 'text?',
      share: 'text',
      issuer: 'text?',
      reason: 'text?',
      ...attested,
    },
    key: ['authority_id', 'cycle_id', 'id'],
    index: [['authority_id', 'cycle_id', 'assessee_id']],
    references: ofAssessee,
  },
  false_report: {
    columns: {
      authority_id: 'id',
      cycle_id: 'id',
      id: 'id',
      assessee_id: 'id',
      indicator_id: 'id',
      finding: 'text',
      heard_on: 'text?',
      document_number: 'text?',
      on_date: 'text?',
      ...attested,
    },
    key: ['authority_id', 'cycle_id', 'id'],
    index: [['authority_id', 'cycle_id', 'assessee_id']],
    references: ofResponse,
  },
  publication: {
    columns: {
      authority_id: 'id',
      cycle_id: 'id',
      id: 'id',
      revision: 'integer',
      kind: 'text',
      published_at: 'text',
      published_by: 'id',
      reason: 'text?',
      engine_version: 'text',
      inputs: 'bytes',
      digest: 'text',
    },
    key: ['authority_id', 'cycle_id', 'id'],
    unique: [['authority_id', 'cycle_id', 'revision']],
    references: ofCycle,
  },
  publication_row: {
    columns: {
      authority_id: 'id',
      cycle_id: 'id',
      publication_id: 'id',
      assessee_id: 'id',
      name: 'text',
      group_key: 'text',
      total: 'text?',
      rank: 'integer?',
      grade: 'text?',
      changed: 'integer',
      detail: 'bytes',
    },
    key: ['authority_id', 'cycle_id', 'publication_id', 'assessee_id'],
    references: [
      [['authority_id', 'cycle_id', 'publication_id'], 'publication', ['authority_id', 'cycle_id', 'id']],
      ...ofAssessee,
    ],
  },
  appeal: {
    columns: {
      authority_id: 'id',
      cycle_id: 'id',
      id: 'id',
      publication_id: 'id',
      assessee_id: 'id',
      indicator_id: 'id?',
      reason: 'text',
      raised_by: 'id',
      raised_at: 'text',
      state: 'text',
      decision: 'text?',
      decided_by: 'id?',
      decided_at: 'text?',
      version: 'integer',
    },
    key: ['authority_id', 'cycle_id', 'id'],
    references: [
      [['authority_id', 'cycle_id', 'publication_id'], 'publication', ['authority_id', 'cycle_id', 'id']],
      ...ofAssessee,
    ],
  },
}

/** The first schema, from the list above. */
export function initial(dialect: Dialect) {
  const types = columnTypes(dialect)
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      for (const [name, shape] of Object.entries(tables)) await createTable(db, types, name, shape)
    },
    async down(db: Kysely<unknown>): Promise<void> {
      for (const name of Object.keys(tables).toReversed()) await db.schema.dropTable(name).execute()
    },
  }
}

async function createTable(db: Kysely<unknown>, types: ColumnTypes, name: string, shape: TableShape): Promise<void> {
  let table: CreateTableBuilder<string, string> = db.schema.createTable(name)
  for (const [column, kind] of Object.entries(shape.columns)) table = addColumn(table, types, column, kind)
  table = table.addPrimaryKeyConstraint(`${name}_pk`, [...shape.key])
  for (const columns of shape.unique ?? [])
    table = table.addUniqueConstraint(`${name}_${columns.at(-1)}_unique`, [...columns])
  for (const [columns, target, targetColumns] of shape.references ?? [])
    table = table.addForeignKeyConstraint(`${name}_${columns.at(-1)}_fk`, [...columns], target, [...targetColumns])
  await table.execute()
  for (const columns of shape.index ?? [])
    await db.schema
      .createIndex(`${name}_${columns.join('_')}_index`)
      .on(name)
      .columns([...columns])
      .execute()
}

function addColumn(
  table: CreateTableBuilder<string, string>,
  types: ColumnTypes,
  column: string,
  kind: Column,
): CreateTableBuilder<string, string> {
  const nullable = kind.endsWith('?')
  const plain = nullable ? kind.slice(0, -1) : kind
  const type =
    plain === 'id'
      ? types.id
      : plain === 'bytes'
        ? types.bytes
        : plain === 'long'
          ? types.long
          : plain === 'integer'
            ? 'integer'
            : 'text'
  const dataType = typeof type === 'string' ? type : sql`${type}`
  return table.addColumn(column, dataType, built => (nullable ? built : built.notNull()))
}
