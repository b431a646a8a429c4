import {
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
} from 'kysely'
import { tenantTables } from './table/tables.ts'

/** A statement on a tenant table that does not name exactly its own authority: a fault of the code, never of the user. */
export class TenantWallError extends Error {
  constructor(detail: string) {
    super(`statement refused by the tenant wall: ${detail}`)
    this.name = 'TenantWallError'
  }
}

/** Kysely behind this plugin refuses a statement on a tenant table that does not name this authority by equality. */
export class TenantWall implements KyselyPlugin {
  readonly #authorityId: string

  constructor(authorityId: string) {
    this.#authorityId = authorityId
  }

  transformQuery(args: PluginTransformQueryArgs): RootOperationNode {
    checkStatement(asNode(args.node), this.#authorityId, new Set())
    return args.node
  }

  transformResult(args: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return Promise.resolve(args.result)
  }
}

const column = 'authority_id'

// Kysely's nodes are plain frozen objects; they are walked by shape, so that a node kind that this file does not know is still searched for statements inside.
type Node = { readonly [key: string]: unknown }

/** The names by which a statement reaches tenant tables, and the equalities that bind their authority. */
interface Bindings {
  readonly names: Set<string>
  /** Both sides hold the same authority in every row of the result. */
  readonly equal: [string, string][]
  /** The first holds the second's authority, or nothing: an outer join's condition says nothing of the table it joins to. */
  readonly leaning: [string, string][]
}

const literal = '=authority'
const statements: ReadonlySet<unknown> = new Set([
  'SelectQueryNode',
  'InsertQueryNode',
  'UpdateQueryNode',
  'DeleteQueryNode',
])
// Words that make a raw fragment a statement, which nobody could look into.
const rawStatement = /\b(select|from|join|into|update|delete|table|using|merge)\b/i

function checkStatement(statement: Node, authorityId: string, outer: ReadonlySet<string>): void {
  if (!statements.has(statement['kind'])) throw new TenantWallError(`a statement of kind ${String(statement['kind'])}`)
  const bindings: Bindings = { names: new Set(), equal: [], leaning: [] }
  for (const source of sourcesOf(statement)) collectSource(source, bindings)
  collectConditions(statement, authorityId, bindings)
  checkMoved(statement)
  if (statement['kind'] === 'InsertQueryNode') checkInsert(statement, authorityId)
  else refuseUnbound(bindings, outer)
  const visible = new Set([...outer, ...bindings.names])
  const { inner, raw } = innerNodes(statement)
  for (const fragment of raw)
    if (rawStatement.test(fragment)) throw new TenantWallError(`a raw statement: ${fragment.trim()}`)
  for (const each of inner) checkStatement(each, authorityId, visible)
}

function refuseUnbound({ names, equal, leaning }: Bindings, outer: ReadonlySet<string>): void {
  // Names of the statement around this one are bound there and this one may lean on them, unless it uses the name for a table of its own.
  const bound = new Set([literal, ...[...outer].filter(name => !names.has(name))])
  const only = names.size === 1 ? [...names][0] : undefined
  const own = (name: string): string => (name === '' && only !== undefined ? only : name)
  for (let before = -1; before !== bound.size;) {
    before = bound.size
    for (const [left, right] of equal)
      if (bound.has(own(left)) || bound.has(own(right))) bound.add(own(left)).add(own(right))
    for (const [left, right] of leaning) if (bound.has(own(right))) bound.add(own(left))
  }
  const missing = [...names].filter(name => !bound.has(name))
  if (missing.length > 0) throw new TenantWallError(`${missing.join(', ')} without ${column}`)
}

function checkInsert(statement: Node, authorityId: string): void {
  const table = tableName(asNode(statement['into']))
  if (table === undefined) throw new TenantWallError('insert into something that is no table')
  if (!(table in tenantTables)) return
  const columns = list(statement['columns']).map(each => nameOf(asNode(each['column'])))
  const index = columns.indexOf(column)
  const rows = list(asNode(statement['values'])['values'])
  if (index < 0 || rows.length === 0) throw new TenantWallError(`insert into ${table} without ${column}`)
  for (const row of rows) {
    const cell = listOf(row['values'])[index]
    const value = typeof cell === 'object' && cell !== null ? asNode(cell)['value'] : cell
    if (value !== authorityId) throw new TenantWallError(`insert into ${table} of another authority`)
  }
}

/** A row stays with its authority: no update sets the column, on a conflict neither. */
function checkMoved(statement: Node): void {
  const updates = [...list(statement['updates']), ...list(asNode(statement['onConflict'])['updates'])]
  for (const { column: target } of updates) {
    const node = asNode(target)
    const name = node['kind'] === 'ReferenceNode' ? nameOf(asNode(node['column'])) : nameOf(node)
    if (name === column) throw new TenantWallError(`${column} set by an update`)
  }
}

/** Tables that a statement reads or changes: from, using, joins, the updated table. */
function sourcesOf(statement: Node): Node[] {
  const from = [...list(asNode(statement['from'])['froms']), ...list(asNode(statement['using'])['tables'])]
  const joined = list(statement['joins']).map(join => asNode(join['table']))
  const changed = statement['kind'] === 'UpdateQueryNode' ? [asNode(statement['table'])] : []
  return [...from, ...joined, ...changed]
}

function collectSource(source: Node, bindings: Bindings): void {
  const aliased = source['kind'] === 'AliasNode'
  const node = aliased ? asNode(source['node']) : source
  // A sub-select or a list of values is looked into on its own.
  if (statements.has(node['kind']) || node['kind'] === 'ValuesNode' || node['kind'] === 'ParensNode') return
  const table = tableName(node)
  if (table === undefined) throw new TenantWallError(`a source that is no table: ${String(node['kind'])}`)
  if (table in tenantTables) bindings.names.add((aliased ? nameOf(asNode(source['alias'])) : undefined) ?? table)
}

function collectConditions(statement: Node, authorityId: string, bindings: Bindings): void {
  const { equal, leaning } = bindings
  equal.push(...equalities(asNode(asNode(statement['where'])['where']), authorityId))
  for (const join of list(statement['joins'])) {
    const found = equalities(asNode(asNode(join['on'])['on']), authorityId)
    if (join['joinType'] === 'InnerJoin' || join['joinType'] === 'LateralInnerJoin') equal.push(...found)
    else if (join['joinType'] === 'LeftJoin' || join['joinType'] === 'LateralLeftJoin')
      leaning.push(...towards(asNode(join['table']), found))
  }
}

/** A left join's equalities, turned so that the joined table leans on the other side; those of other tables do not bind. */
function towards(joined: Node, found: readonly [string, string][]): [string, string][] {
  const name = joined['kind'] === 'AliasNode' ? nameOf(asNode(joined['alias'])) : tableName(joined)
  return found.flatMap(([left, right]): [string, string][] =>
    left === name ? [[left, right]] : right === name ? [[right, left]] : [],
  )
}

/** The pairs `x.authority_id = …` that must hold: only under AND, never under OR or NOT. */
function equalities(condition: Node, authorityId: string): [string, string][] {
  if (condition['kind'] === 'AndNode')
    return [
      ...equalities(asNode(condition['left']), authorityId),
      ...equalities(asNode(condition['right']), authorityId),
    ]
  if (condition['kind'] === 'ParensNode') return equalities(asNode(condition['node']), authorityId)
  if (condition['kind'] !== 'BinaryOperationNode' || asNode(condition['operator'])['operator'] !== '=') return []
  const left = authorityReference(asNode(condition['leftOperand']))
  if (left === undefined) return []
  const right = asNode(condition['rightOperand'])
  if (right['kind'] === 'ValueNode') {
    if (right['value'] !== authorityId) throw new TenantWallError('another authority named')
    return [[left, literal]]
  }
  const other = authorityReference(right)
  return other === undefined ? [] : [[left, other]]
}

/** The table name before `.authority_id`, empty when the column stands alone; undefined for anything else. */
function authorityReference(node: Node): string | undefined {
  if (node['kind'] !== 'ReferenceNode') return undefined
  if (nameOf(asNode(asNode(node['column'])['column'])) !== column) return undefined
  return node['table'] === undefined ? '' : (tableName(asNode(node['table'])) ?? '')
}

/** What is nested anywhere inside: statements (sub-selects, common table expressions, unions), and fragments of raw SQL. */
function innerNodes(statement: Node): { readonly inner: readonly Node[]; readonly raw: readonly string[] } {
  const inner: Node[] = []
  const raw: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (typeof value !== 'object' || value === null) return
    const node = asNode(value)
    if (typeof node['kind'] === 'string' && node['kind'].endsWith('QueryNode')) return void inner.push(node)
    if (node['kind'] === 'RawNode') raw.push(...listOf(node['sqlFragments']).map(String))
    Object.values(value).forEach(visit)
  }
  Object.values(statement).forEach(visit)
  return { inner, raw }
}

function tableName(node: Node): string | undefined {
  return node['kind'] === 'TableNode' ? nameOf(asNode(asNode(node['table'])['identifier'])) : undefined
}

function nameOf(node: Node): string | undefined {
  const name = node['kind'] === 'ColumnNode' ? asNode(node['column'])['name'] : node['name']
  return typeof name === 'string' ? name : undefined
}

// An operation node seen as a bag of properties, or an empty bag where there is none.
function asNode(value: unknown): Node {
  return isNode(value) ? value : {}
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

function list(value: unknown): Node[] {
  return listOf(value).map(asNode)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
