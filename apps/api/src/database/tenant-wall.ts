import {
  type KyselyPlugin,
  type OperationNode,
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
    if (args.node.kind === 'RawNode') throw new TenantWallError('raw statement')
    checkStatement(args.node, this.#authorityId, new Set())
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
  readonly equal: [string, string][]
}

const literal = '=authority'

function checkStatement(node: OperationNode, authorityId: string, outer: ReadonlySet<string>): void {
  const statement = asNode(node)
  const bindings: Bindings = { names: new Set(), equal: [] }
  for (const source of sourcesOf(statement)) collectSource(source, bindings)
  for (const condition of conditionsOf(statement)) collectEqualities(condition, authorityId, bindings)
  if (statement['kind'] === 'InsertQueryNode') checkInsert(statement, authorityId)
  else refuseUnbound(bindings, outer)
  const visible = new Set([...outer, ...bindings.names])
  for (const inner of innerStatements(statement)) checkStatement(inner as unknown as OperationNode, authorityId, visible)
}

function refuseUnbound({ names, equal }: Bindings, outer: ReadonlySet<string>): void {
  // Names of the statement around this one are bound there; this one may lean on them.
  const bound = new Set([literal, ...outer])
  const only = names.size === 1 ? [...names][0] : undefined
  const known = equal.map(pair => pair.map(name => (name === '' && only !== undefined ? only : name)))
  for (let grew = true; grew; ) {
    grew = false
    for (const [left = '', right = ''] of known) {
      if (bound.has(left) === bound.has(right)) continue
      bound.add(left).add(right)
      grew = true
    }
  }
  const missing = [...names].filter(name => !bound.has(name))
  if (missing.length > 0) throw new TenantWallError(`${missing.join(', ')} without ${column}`)
}

function checkInsert(statement: Node, authorityId: string): void {
  const table = tableName(asNode(asNode(statement['into'])['table']) ?? {})
  if (table === undefined || !(table in tenantTables)) return
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

/** Tables that a statement reads or changes: from, using, joins, the updated table. */
function sourcesOf(statement: Node): Node[] {
  const from = [...list(asNode(statement['from'])['froms']), ...list(asNode(statement['using'])['tables'])]
  const joined = list(statement['joins']).map(join => asNode(join['table']))
  const changed = statement['kind'] === 'UpdateQueryNode' && statement['table'] !== undefined ? [asNode(statement['table'])] : []
  return [...from, ...joined, ...changed]
}

function conditionsOf(statement: Node): Node[] {
  const where = asNode(statement['where'])['where']
  const on = list(statement['joins']).flatMap(join => {
    const condition = asNode(join['on'])['on']
    return condition === undefined ? [] : [asNode(condition)]
  })
  return [...(where === undefined ? [] : [asNode(where)]), ...on]
}

function collectSource(source: Node, bindings: Bindings): void {
  if (source['kind'] === 'AliasNode') {
    const table = tableName(asNode(source['node']))
    if (table !== undefined && table in tenantTables) bindings.names.add(nameOf(asNode(source['alias'])) ?? table)
    return
  }
  const table = tableName(source)
  if (table !== undefined && table in tenantTables) bindings.names.add(table)
}

/** Collects `x.authority_id = …` that must hold: only under AND, never under OR or NOT. */
function collectEqualities(condition: Node, authorityId: string, bindings: Bindings): void {
  if (condition['kind'] === 'AndNode') {
    collectEqualities(asNode(condition['left']), authorityId, bindings)
    collectEqualities(asNode(condition['right']), authorityId, bindings)
    return
  }
  if (condition['kind'] === 'ParensNode') return collectEqualities(asNode(condition['node']), authorityId, bindings)
  if (condition['kind'] !== 'BinaryOperationNode' || asNode(condition['operator'])['operator'] !== '=') return
  const left = authorityReference(asNode(condition['leftOperand']))
  if (left === undefined) return
  const right = asNode(condition['rightOperand'])
  if (right['kind'] === 'ValueNode') {
    if (right['value'] !== authorityId) throw new TenantWallError('another authority named')
    bindings.equal.push([left, literal])
    return
  }
  const other = authorityReference(right)
  if (other !== undefined) bindings.equal.push([left, other])
}

/** The table name before `.authority_id`, empty when the column stands alone; undefined for anything else. */
function authorityReference(node: Node): string | undefined {
  if (node['kind'] !== 'ReferenceNode') return undefined
  if (nameOf(asNode(asNode(node['column'])['column'])) !== column) return undefined
  return node['table'] === undefined ? '' : (tableName(asNode(node['table'])) ?? '')
}

/** Statements nested anywhere inside: sub-selects, common table expressions, unions. */
function innerStatements(statement: Node): Node[] {
  const found: Node[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (typeof value !== 'object' || value === null) return
    const kind = asNode(value)['kind']
    if (typeof kind === 'string' && kind.endsWith('QueryNode')) return void found.push(asNode(value))
    Object.values(value).forEach(visit)
  }
  Object.values(statement).forEach(visit)
  return found
}

function tableName(node: Node): string | undefined {
  return node['kind'] === 'TableNode' ? nameOf(asNode(asNode(node['table'])['identifier'])) : undefined
}

function nameOf(node: Node): string | undefined {
  const name = node['kind'] === 'ColumnNode' ? asNode(node['column'])['name'] : node['name']
  return typeof name === 'string' ? name : undefined
}

// The one cast of this file: an operation node, or nothing, seen as a bag of properties.
function asNode(value: unknown): Node {
  return typeof value === 'object' && value !== null ? (value as Node) : {}
}

function list(value: unknown): Node[] {
  return listOf(value).map(asNode)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
