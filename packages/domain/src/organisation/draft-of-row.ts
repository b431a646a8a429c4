import { problem, type Problem } from '../problem.ts'
import type { Organisation, OrganisationDraft, EducationStage } from './organisation.ts'
import type { OrganisationRow } from './read-organisation-sheet.ts'
import {
  kindOfWord,
  listed,
  ownershipOfWord,
  plainWord,
  stagesOfKind,
  stagesOfWords,
  type OrganisationColumn,
} from './sheet-word.ts'

/** A row, the organisation it is about, and the id of that or of the one to be made. */
export interface MatchedRow {
  readonly row: OrganisationRow
  readonly before: Organisation | null
  readonly id: string
  /** Several organisations have the row's name. */
  readonly several: boolean
}

/** A row as read: a draft, or what cannot be read. */
export interface ReadRow {
  readonly line: number
  readonly name: string
  readonly id: string
  readonly before: Organisation | null
  readonly draft: OrganisationDraft | null
  readonly problems: readonly Problem[]
}

const longestName = 100

/** What each row says of its organisation; `existing` are the authority's organisations. */
export function draftsOfRows(matched: readonly MatchedRow[], existing: readonly Organisation[]): readonly ReadRow[] {
  const bureauId = existing.find(each => each.kind === 'bureau')?.id ?? null
  const find = parentFinder(matched, existing)
  return matched.map(({ row, before, id, several }) => {
    const { line, cells } = row
    const name = cells.name === '' ? (before?.name ?? '') : cells.name
    const fields = readFields(row, before)
    const parents = cells.parent === '' ? [before === null ? bureauId : before.parentId] : find(cells.parent)
    const found = several
      ? [{ column: 'name' as const, problem: problem('organisation_name_ambiguous', { name }) }]
      : [...checkName(name), ...fields.faults, ...checkParents(cells.parent, parents)]
    const problems = found.map(each => ({ ...each.problem, path: [line, each.column] }))
    const draft =
      problems.length > 0 || fields.kind === undefined
        ? null
        : {
            kind: fields.kind,
            name,
            parentId: parents[0] ?? null,
            stages: [...fields.stages],
            ownership: fields.ownership,
            schoolCode: cells.schoolCode === '' ? (before?.schoolCode ?? null) : cells.schoolCode,
            creditCode: cells.creditCode === '' ? (before?.creditCode ?? null) : cells.creditCode.toUpperCase(),
            labels: cells.labels === '' ? [...(before?.labels ?? [])] : [...listed(cells.labels)],
          }
    return { line, name, id, before, draft, problems }
  })
}

interface CellFault {
  readonly column: OrganisationColumn
  readonly problem: Problem
}

function checkName(name: string): readonly CellFault[] {
  if (name === '') return [{ column: 'name', problem: problem('organisation_cell_missing', { column: 'name' }) }]
  if (name.length <= longestName) return []
  return [{ column: 'name', problem: problem('organisation_name_too_long', { limit: longestName }) }]
}

function checkParents(name: string, found: readonly unknown[]): readonly CellFault[] {
  if (found.length === 1) return []
  const code = found.length === 0 ? 'organisation_parent_unknown' : 'organisation_name_ambiguous'
  return [{ column: 'parent', problem: problem(code, { name }) }]
}

/** The cells that are words of the system's own. */
function readFields({ cells }: OrganisationRow, before: Organisation | null) {
  const faults: CellFault[] = []
  const unknown = (column: 'kind' | 'stages' | 'ownership') => {
    const text = cells[column]
    const found =
      text === ''
        ? problem('organisation_cell_missing', { column: 'kind' })
        : problem('organisation_cell_unknown', { column, text })
    faults.push({ column, problem: found })
  }
  const kind = cells.kind === '' ? before?.kind : kindOfWord(cells.kind)
  if (kind === undefined) unknown('kind')
  const said = cells.stages === '' ? null : stagesOfWords(cells.stages)
  if (said === undefined) unknown('stages')
  const ownership = cells.ownership === '' ? (before?.ownership ?? null) : ownershipOfWord(cells.ownership)
  if (ownership === undefined) unknown('ownership')
  const ofKind = kind === undefined ? [] : stagesOfKind(cells.kind, kind)
  const stages = before === null ? (said ?? ofKind) : keepOrder(said ?? before.stages, before.stages)
  return { kind, stages, ownership: ownership ?? null, faults }
}

/** The same stages in another order are no change. */
function keepOrder(said: readonly EducationStage[], before: readonly EducationStage[]): readonly EducationStage[] {
  return said.length === before.length && said.every(each => before.includes(each)) ? before : said
}

/** Ids of what a parent's name or school code can mean, among organisations in use and the sheet's own. */
function parentFinder(matched: readonly MatchedRow[], existing: readonly Organisation[]) {
  const ids = new Map<string, Set<string>>()
  const add = (word: string, id: string) => {
    const key = plainWord(word)
    if (key !== '') ids.set(key, (ids.get(key) ?? new Set<string>()).add(id))
  }
  for (const each of existing.filter(({ retiredOn }) => retiredOn === null)) {
    add(each.name, each.id)
    add(each.schoolCode ?? '', each.id)
  }
  for (const { row, id } of matched) {
    add(row.cells.name, id)
    add(row.cells.schoolCode, id)
  }
  return (word: string): readonly string[] => [...(ids.get(plainWord(word)) ?? [])]
}
