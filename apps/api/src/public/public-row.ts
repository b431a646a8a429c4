import { isExamBased, publicShow, type FrozenScheme, type PublicShow } from '@yaodian/domain'

/** What of a result decides what the public sees of it. */
export interface ShownResult {
  readonly assesseeId: string
  readonly name: string
  readonly groupKey: string
  readonly rank: number | null
  readonly total: string | null
  readonly grade: string | null
  /** Differs from the revision before. */
  readonly changed: boolean
}

/** What the public may read of an assessee: fields that may not be shown are null. */
export type PublicRow = Omit<ShownResult, 'groupKey'>

/** A ranking group as the public sees it. */
export interface PublicGroup {
  readonly key: string
  readonly name: string
  readonly show: PublicShow
  readonly exam: boolean
  readonly rows: readonly PublicRow[]
}

/** Results reduced to what the scheme lets the public see, group by group. In the first revision everything is new, so nothing is marked as changed. */
export function publicGroups(
  frozen: FrozenScheme,
  results: readonly ShownResult[],
  revision: number,
): readonly PublicGroup[] {
  return frozen.definition.groups.map(({ key, name }) => {
    const show = publicShow(frozen.definition, key)
    const own = results.filter(result => result.groupKey === key).map(result => publicRow(result, show, revision))
    return { key, name, show, exam: isExamBased(frozen.definition, key), rows: own.toSorted(order(frozen, show)) }
  })
}

function publicRow(
  { assesseeId, name, rank, total, grade, changed }: ShownResult,
  show: PublicShow,
  revision: number,
): PublicRow {
  return {
    assesseeId,
    name,
    rank: show === 'grade' ? null : rank,
    total: show === 'points' ? total : null,
    grade,
    changed: revision > 1 && changed,
  }
}

/** By place where places are public, else by grade and name: the order must not give away what is not shown. */
function order(frozen: FrozenScheme, show: PublicShow): (a: PublicRow, b: PublicRow) => number {
  const grades = frozen.definition.grades.map(each => each.grade)
  const gradeOf = (row: PublicRow): number => (row.grade === null ? grades.length : grades.indexOf(row.grade))
  const byName = (a: PublicRow, b: PublicRow): number => a.name.localeCompare(b.name, 'zh-CN')
  return show === 'grade'
    ? (a, b) => gradeOf(a) - gradeOf(b) || byName(a, b)
    : (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || byName(a, b)
}
