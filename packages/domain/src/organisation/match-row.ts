import { groupBy } from '../list/group-by.ts'
import type { Organisation } from './organisation.ts'
import type { OrganisationRow } from './read-organisation-sheet.ts'
import { plainWord } from './sheet-word.ts'

/** The organisation that a row is about: null for a new one, `several` when it cannot be told. */
export type RowMatch = Organisation | null | 'several'

/**
 * Which organisation each row is about. First the one of its name with its parent or code; else one of its name alone that no other row
 * fits better and whose code is no other; else the one of its code, which is then renamed.
 */
export function matchRows(rows: readonly OrganisationRow[], existing: readonly Organisation[]): readonly RowMatch[] {
  const inUse = existing.filter(each => each.retiredOn === null)
  const byName = groupBy(inUse, each => plainWord(each.name))
  const byId = new Map(existing.map(each => [each.id, each]))
  const named = (row: OrganisationRow) => byName.get(plainWord(row.cells.name)) ?? []
  const exact = rows.map(row =>
    named(row).filter(each => hasCode(each, row) || isNamed(byId.get(each.parentId ?? ''), row.cells.parent)),
  )
  const claimed = new Set(
    exact.flatMap(([only, second]) => (only !== undefined && second === undefined ? only.id : [])),
  )
  return rows.map((row, index) => {
    const [only, ...more] = exact[index] ?? []
    if (only !== undefined) return more.length > 0 ? 'several' : only
    const loose = named(row).filter(each => !claimed.has(each.id) && !hasOtherCode(each, row))
    const [first, ...others] = loose
    if (others.length > 0 && row.cells.parent === '') return 'several'
    if (first !== undefined && others.length === 0) return first
    return inUse.find(each => hasCode(each, row)) ?? null
  })
}

/** Whether a word is an organisation's name or school code. */
export function isNamed(organisation: Organisation | undefined, word: string): boolean {
  if (organisation === undefined || word === '') return false
  return [organisation.name, organisation.schoolCode ?? ''].map(plainWord).includes(plainWord(word))
}

function hasCode({ schoolCode, creditCode }: Organisation, { cells }: OrganisationRow): boolean {
  return (
    (cells.schoolCode !== '' && cells.schoolCode === schoolCode) ||
    (cells.creditCode !== '' && cells.creditCode.toUpperCase() === creditCode)
  )
}

function hasOtherCode({ schoolCode }: Organisation, { cells }: OrganisationRow): boolean {
  return cells.schoolCode !== '' && schoolCode !== null && cells.schoolCode !== schoolCode
}
