import { DomainError, problem, type Problem } from '../problem.ts'
import { changeOrganisation, checkOrganisation, createOrganisation } from './check-organisation.ts'
import { draftsOfRows, type ReadRow } from './draft-of-row.ts'
import { matchRows } from './match-row.ts'
import { treeOrder } from './organisation-tree.ts'
import type { Organisation, OrganisationDraft } from './organisation.ts'
import type { OrganisationRow } from './read-organisation-sheet.ts'

/** What a row of a sheet comes to. A `faulty` one is neither made nor changed. */
export interface ImportLine {
  readonly line: number
  readonly name: string
  readonly change: 'new' | 'changed' | 'same' | 'faulty'
  /** Of the organisation that is there, or that a new one gets. */
  readonly id: string
  readonly before: Organisation | null
  /** As it would be; null when a cell cannot be read. */
  readonly draft: OrganisationDraft | null
  /** Each with the path `[line, column]`, a column of `OrganisationColumn`. */
  readonly problems: readonly Problem[]
}

/**
 * What a sheet's rows come to beside the authority's organisations, retired ones included. An empty cell says nothing: it changes
 * nothing, and a new organisation stands below the bureau and runs its kind's own stage. A parent, by name or school code, may stand
 * later in the sheet.
 */
export function planImport(
  rows: readonly OrganisationRow[],
  existing: readonly Organisation[],
  newId: () => string,
): readonly ImportLine[] {
  const matches = matchRows(rows, existing)
  const matched = rows.map((row, index) => {
    const match = matches[index] ?? null
    const before = match === 'several' ? null : match
    return { row, before, id: before?.id ?? newId(), several: match === 'several' }
  })
  const read = refuseTwice(draftsOfRows(matched, existing))
  return refuseFaultyParents(checkAmong(read, existing))
}

/** The second of two rows that are about the same organisation is refused. */
function refuseTwice(rows: readonly ReadRow[]): readonly ReadRow[] {
  const seen = new Map<string, number>()
  return rows.map(each => {
    const { draft, before, id, line, name } = each
    if (draft === null) return each
    const key = before === null ? JSON.stringify([draft.name, draft.parentId]) : id
    const first = seen.get(key)
    if (first === undefined) seen.set(key, line)
    if (first === undefined) return each
    return { ...each, draft: null, problems: [problem('organisation_line_twice', { name, first }, [line, 'name'])] }
  })
}

/** Domain's rules for each line, beside what is there, the lines before it, and the tree as it would be after all. */
function checkAmong(rows: readonly ReadRow[], existing: readonly Organisation[]): readonly ImportLine[] {
  const drafts = new Map(rows.map(each => [each.id, each.draft]))
  // Names and codes that stand are not free before an update is chosen; the parents are those after all lines.
  const standing = existing.map(each => ({ ...each, parentId: drafts.get(each.id)?.parentId ?? each.parentId }))
  const fresh = rows.filter(each => each.before === null)
  const later = fresh.map(({ id, draft }) => organisationOf(id, null, draft?.parentId ?? null))
  const earlier: Organisation[] = []
  return rows.map((each): ImportLine => {
    const { draft, before, id, line } = each
    if (before === null) later.shift()
    const others = [...standing, ...earlier, ...later]
    // An update stands beside what it would replace.
    earlier.push(organisationOf(before === null ? id : `${id} after`, draft, draft?.parentId ?? null))
    if (draft === null) return { ...each, change: 'faulty' }
    if (before !== null && isSame(before, draft)) return { ...each, change: 'same' }
    const problems = checkOrganisation(draft, id, others).map(found => at(found, line))
    return { ...each, problems, change: problems.length > 0 ? 'faulty' : before === null ? 'new' : 'changed' }
  })
}

/** Domain's path of a field as line and column. */
function at(found: Problem, line: number): Problem {
  const [field = 'name'] = found.path
  return { ...found, path: [line, field === 'parentId' ? 'parent' : field] }
}

/** A line of the sheet as others see it; without its draft only its place in the tree. */
function organisationOf(id: string, draft: OrganisationDraft | null, parentId: string | null): Organisation {
  const nameless: OrganisationDraft = {
    kind: 'county_unit',
    name: '',
    parentId,
    stages: [],
    ownership: null,
    schoolCode: null,
    creditCode: null,
    labels: [],
  }
  return { ...(draft ?? nameless), id, retiredOn: null, version: 1 }
}

function isSame(before: Organisation, draft: OrganisationDraft): boolean {
  return Object.entries(draft).every(([field, value]) => {
    const stands: unknown = Object.entries(before).find(([key]) => key === field)?.[1]
    return JSON.stringify(stands) === JSON.stringify(value)
  })
}

/** What stands below a new organisation that is faulty cannot be made either. */
function refuseFaultyParents(lines: readonly ImportLine[]): readonly ImportLine[] {
  const byId = new Map(lines.map(each => [each.id, each]))
  const faultyAbove = (line: ImportLine): ImportLine | undefined => {
    const passed = new Set<string>()
    let above = byId.get(line.draft?.parentId ?? '')
    while (above !== undefined && !passed.has(above.id)) {
      if (above.change === 'faulty' && above.before === null) return above
      passed.add(above.id)
      above = byId.get(above.draft?.parentId ?? '')
    }
    return undefined
  }
  return lines.map(each => {
    const above = each.change === 'new' || each.change === 'changed' ? faultyAbove(each) : undefined
    if (above === undefined) return each
    const { name, line } = above
    return {
      ...each,
      change: 'faulty',
      problems: [problem('organisation_parent_faulty', { name, line }, [each.line, 'parent'])],
    }
  })
}

/** One organisation that an import made or changed. */
export interface ImportedOrganisation {
  /** Null for one that was made. */
  readonly before: Organisation | null
  readonly after: Organisation
}

/**
 * Makes the new organisations of a plan and the updates among `chosen` (ids), parents first.
 * @throws DomainError those of `checkOrganisation`, each with line and column as its path: a choice of updates can be wrong where all of them are right
 */
export function importOrganisations(
  lines: readonly ImportLine[],
  chosen: ReadonlySet<string>,
  existing: readonly Organisation[],
): readonly ImportedOrganisation[] {
  const done = lines.filter(({ change, id }) => change === 'new' || (change === 'changed' && chosen.has(id)))
  const byId = new Map(done.map(each => [each.id, each]))
  const goal = [
    ...existing.map(each => ({ ...each, parentId: byId.get(each.id)?.draft?.parentId ?? each.parentId })),
    ...done.flatMap(({ before, id, draft }) =>
      before === null ? [organisationOf(id, draft, draft?.parentId ?? null)] : [],
    ),
  ]
  let all = existing
  return treeOrder(goal).flatMap(({ organisation: { id } }) => {
    const line = byId.get(id)
    if (line === undefined || line.draft === null) return []
    const after = carryOut(line, line.draft, all)
    all = [...all.filter(each => each.id !== id), after]
    return [{ before: line.before, after }]
  })
}

function carryOut({ id, before, line }: ImportLine, draft: OrganisationDraft, all: readonly Organisation[]) {
  try {
    return before === null ? createOrganisation(draft, id, all) : changeOrganisation(before, draft, all)
  } catch (error) {
    if (error instanceof DomainError) throw new DomainError(error.problems.map(found => at(found, line)))
    throw error
  }
}
