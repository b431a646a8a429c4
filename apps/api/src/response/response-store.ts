import { refuse, type Response, type ResponseState, responseStates } from '@yaodian/domain'
import { withdrawnIds } from '../cycle/withdrawal-store.ts'
import type { Reader, Writer } from '../database/reader.ts'
import type { ResponseTable } from '../database/table/response.ts'

/** Which response: one indicator of one assessee in a cycle. */
export interface ResponseAddress {
  readonly cycleId: string
  readonly assesseeId: string
  readonly indicatorId: string
}

/** A response with the version of its remark, which is saved as typed and so counts apart. */
export type KeptResponse = Response & { readonly noteVersion: number }

const columns = [
  'cycle_id',
  'assessee_id',
  'indicator_id',
  'state',
  'note',
  'note_version',
  'confirmed',
  'return_reason',
  'due_on',
  'not_applicable',
  'decided_by',
  'decided_at',
  'version',
] as const

type Row = Omit<ResponseTable, 'authority_id'>

function toState(text: string): ResponseState {
  const found = responseStates.find(each => each === text)
  if (found === undefined) throw new Error(`unknown response state: ${text}`)
  return found
}

function toResponse(row: Row): KeptResponse {
  return {
    cycleId: row.cycle_id,
    assesseeId: row.assessee_id,
    indicatorId: row.indicator_id,
    state: toState(row.state),
    note: row.note,
    noteVersion: row.note_version,
    confirmed: row.confirmed === 1,
    returnReason: row.return_reason,
    dueOn: row.due_on,
    notApplicable: row.not_applicable === 1,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    version: row.version,
  }
}

/** One response. @throws DomainError not_found */
export async function getResponseAt(reader: Reader, authorityId: string, at: ResponseAddress): Promise<KeptResponse> {
  const row = await reader
    .selectFrom('response')
    .select(columns)
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', at.cycleId)
    .where('assessee_id', '=', at.assesseeId)
    .where('indicator_id', '=', at.indicatorId)
    .executeTakeFirst()
  return row === undefined ? refuse('not_found', { noun: 'response' }) : toResponse(row)
}

/** Every response of one assessee. */
export async function listResponsesOf(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  assesseeId: string,
): Promise<readonly KeptResponse[]> {
  const rows = await reader
    .selectFrom('response')
    .select(columns)
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('assessee_id', '=', assesseeId)
    .execute()
  return rows.map(toResponse)
}

/** The responses to some indicators, of everybody. */
export async function listResponsesAmong(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  indicatorIds: readonly string[],
): Promise<readonly KeptResponse[]> {
  if (indicatorIds.length === 0) return []
  const rows = await reader
    .selectFrom('response')
    .select(columns)
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .where('indicator_id', 'in', indicatorIds)
    .execute()
  return rows.map(toResponse)
}

/** Every response of a cycle, as far as states go: for matrices and queues. */
export async function listStates(reader: Reader, authorityId: string, cycleId: string) {
  const withdrawn = await withdrawnIds(reader, authorityId, cycleId)
  const rows = await reader
    .selectFrom('response')
    .select(['assessee_id', 'indicator_id', 'state', 'confirmed', 'not_applicable', 'due_on', 'decided_at', 'version'])
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', cycleId)
    .$if(withdrawn.length > 0, query => query.where('assessee_id', 'not in', withdrawn))
    .execute()
  return rows.map(row => ({
    assesseeId: row.assessee_id,
    indicatorId: row.indicator_id,
    state: toState(row.state),
    confirmed: row.confirmed === 1,
    notApplicable: row.not_applicable === 1,
    dueOn: row.due_on,
    decidedAt: row.decided_at,
    version: row.version,
  }))
}

/** Keeps a response as an act left it: its version moves when something did, or when a value that it shows changed (`touch`). Returns it as kept. */
export async function saveResponse(
  tx: Writer,
  authorityId: string,
  before: KeptResponse,
  after: Response,
  touch = false,
): Promise<KeptResponse> {
  const fields = columnsOf(after)
  if (!touch && JSON.stringify(fields) === JSON.stringify(columnsOf(before))) return before
  const kept = { ...before, ...after, version: before.version + 1 }
  await at(tx, authorityId, kept)
    .set({ ...fields, version: kept.version })
    .execute()
  return kept
}

/** Keeps a remark under its own version. */
export async function saveNote(
  tx: Writer,
  authorityId: string,
  response: KeptResponse,
  note: string | null,
): Promise<number> {
  const version = response.noteVersion + 1
  await at(tx, authorityId, response).set({ note, note_version: version }).execute()
  return version
}

function at(tx: Writer, authorityId: string, address: ResponseAddress) {
  return tx
    .updateTable('response')
    .where('authority_id', '=', authorityId)
    .where('cycle_id', '=', address.cycleId)
    .where('assessee_id', '=', address.assesseeId)
    .where('indicator_id', '=', address.indicatorId)
}

function columnsOf(response: Response) {
  return {
    state: response.state,
    confirmed: response.confirmed ? (1 as const) : (0 as const),
    return_reason: response.returnReason,
    due_on: response.dueOn,
    not_applicable: response.notApplicable ? (1 as const) : (0 as const),
    decided_by: response.decidedBy,
    decided_at: response.decidedAt,
  }
}
