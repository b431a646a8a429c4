import {
  checkAccountName,
  checkAppointment,
  normaliseAccountName,
  type Organisation,
  type Problem,
  type Role,
} from '@yaodian/domain'
import type { FirstAppointment } from './appointment-fields.tsx'

/** What is wrong with a row beyond domain's rules: the sheet itself. */
export type SheetFault =
  | { readonly code: 'columns'; readonly found: number }
  | { readonly code: 'organisationUnknown' | 'organisationAmbiguous'; readonly name: string }
  | { readonly code: 'roleUnknown'; readonly role: string }
  | { readonly code: 'nameMissing' | 'accountFaulty' }
  | { readonly code: 'nameDiffers'; readonly first: string }
  | { readonly code: 'exists'; readonly username: string }

/** A row as pasted, with everything that is wrong with it. */
export interface SheetRow {
  /** Line of the pasted text, from 1. */
  readonly line: number
  readonly organisation: string
  readonly username: string
  readonly name: string
  readonly role: string
  readonly faults: readonly SheetFault[]
  readonly problems: readonly Problem[]
}

/** An account to be made, out of one or more rows. */
export interface SheetAccount {
  readonly username: string
  readonly name: string
  readonly appointments: readonly FirstAppointment[]
}

/** A sheet as it would be carried out. */
export interface ReadSheet {
  readonly rows: readonly SheetRow[]
  /** Without faults, in the order of the sheet. */
  readonly accounts: readonly SheetAccount[]
}

export interface SheetSettings {
  readonly organisations: readonly Organisation[]
  readonly takenNames: ReadonlySet<string>
  /** Every way to write a role. */
  readonly roleOf: ReadonlyMap<string, Role>
  /** First day of every appointment. */
  readonly from: string
}

interface ReadRow {
  readonly row: SheetRow
  readonly appointment: FirstAppointment | null
}

/** Reads a pasted sheet of 单位, 账号, 姓名, 角色. Rows of the same account are its appointments; an account with a fault in any row is left out whole. */
export function readSheet(text: string, settings: SheetSettings): ReadSheet {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, cells: cellsOf(line) }))
  const filled = lines.filter(({ cells }) => cells.some(cell => cell !== ''))
  const body = filled.filter((each, index) => index > 0 || !isHead(each.cells, settings))
  const read = body.map(each => readRow(each.line, each.cells, settings))
  const byAccount = Map.groupBy(read, each => each.row.username)
  const rows = read.map(each => checkAmong(each, byAccount.get(each.row.username) ?? [], settings))
  const accounts = [...Map.groupBy(rows, each => each.row.username).values()].flatMap(accountOf)
  return { rows: rows.map(each => each.row), accounts }
}

function cellsOf(line: string): readonly string[] {
  const separator = line.includes('\t') ? '\t' : /[,，;；]/
  return line.split(separator).map(cell => cell.trim())
}

/** A heading: its fourth cell is no role and its second no account name. */
function isHead(cells: readonly string[], { roleOf }: SheetSettings): boolean {
  return !roleOf.has(roleKey(cells[3] ?? '')) && checkAccountName(cells[1] ?? '').length > 0
}

/** Capitals and spaces make no difference in a role's name. */
export function roleKey(text: string): string {
  return text.toLowerCase().replaceAll(/\s/g, '')
}

function readRow(line: number, cells: readonly string[], settings: SheetSettings): ReadRow {
  const [organisation = '', typed = '', name = '', role = ''] = cells
  const username = normaliseAccountName(typed)
  const row: SheetRow = { line, organisation, username, name, role, faults: [], problems: [] }
  if (cells.length !== 4)
    return { row: { ...row, faults: [{ code: 'columns', found: cells.length }] }, appointment: null }
  const named = settings.organisations.filter(each => each.retiredOn === null && each.name === organisation)
  const [place] = named
  const roleFound = settings.roleOf.get(roleKey(role))
  const faults: SheetFault[] = []
  if (place === undefined) faults.push({ code: 'organisationUnknown', name: organisation })
  if (named.length > 1) faults.push({ code: 'organisationAmbiguous', name: organisation })
  if (roleFound === undefined) faults.push({ code: 'roleUnknown', role })
  if (name === '') faults.push({ code: 'nameMissing' })
  if (settings.takenNames.has(username)) faults.push({ code: 'exists', username })
  const appointment =
    place === undefined || roleFound === undefined
      ? null
      : { organisationId: place.id, role: roleFound, from: settings.from, to: null }
  return { row: { ...row, faults, problems: checkAccountName(username) }, appointment }
}

/** What is wrong with a row beside the others of its account. */
function checkAmong(read: ReadRow, same: readonly ReadRow[], { organisations }: SheetSettings): ReadRow {
  const { row, appointment } = read
  const at = same.indexOf(read)
  const first = same[0]?.row.name ?? row.name
  const organisation = organisations.find(each => each.id === appointment?.organisationId)
  const held = same.slice(0, at).flatMap(each => each.appointment ?? [])
  const unfit =
    appointment === null || organisation === undefined
      ? []
      : checkAppointment(
          { id: '', accountId: '', ...appointment },
          organisation,
          held.map(each => ({ ...each, id: '', accountId: '', version: 1 })),
        )
  const faults: SheetFault[] = [...row.faults]
  if (row.name !== '' && row.name !== first) faults.push({ code: 'nameDiffers', first })
  const elsewhere = same.some(each => each !== read && (each.row.faults.length > 0 || each.row.problems.length > 0))
  const problems = [...row.problems, ...unfit]
  if (elsewhere && faults.length === 0 && problems.length === 0) faults.push({ code: 'accountFaulty' })
  return { row: { ...row, faults, problems }, appointment }
}

function accountOf(rows: readonly ReadRow[]): readonly SheetAccount[] {
  const [first] = rows
  const faulty = rows.some(({ row }) => row.faults.length > 0 || row.problems.length > 0)
  if (first === undefined || faulty) return []
  const { username, name } = first.row
  return [{ username, name, appointments: rows.flatMap(each => each.appointment ?? []) }]
}
