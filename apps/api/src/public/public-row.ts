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
export interface PublicRow extends Omit<ShownResult, 'groupKey'> {
  /** Whether another has the same place, where places are shown. */
  readonly shared: boolean
}

/** A ranking group as the public sees it. */
export interface PublicGroup {
  readonly key: string
  readonly name: string
  readonly show: PublicShow
  readonly exam: boolean
  readonly rows: readonly PublicRow[]
}

/** What the revision before said of a result. */
export type EarlierResult = Pick<ShownResult, 'rank' | 'total' | 'grade'>

/**
 * Results reduced to what the scheme lets the public see, group by group. `before` is the revision before, by assessee; null in the first, where
 * everything is new, so nothing is marked as changed.
 */
export function publicGroups(
  frozen: FrozenScheme,
  results: readonly ShownResult[],
  before: ReadonlyMap<string, EarlierResult> | null,
): readonly PublicGroup[] {
  return frozen.definition.groups.map(({ key, name }) => {
    const show = publicShow(frozen.definition, key)
    const group = results.filter(result => result.groupKey === key)
    const places = Map.groupBy(group, each => each.rank)
    const own = group.map(result => {
      const shared = show !== 'grade' && result.rank !== null && (places.get(result.rank)?.length ?? 0) > 1
      return { ...publicRow(result, show, before), shared }
    })
    return { key, name, show, exam: isExamBased(frozen.definition, key), rows: own.toSorted(order(frozen, show)) }
  })
}

function publicRow(
  result: ShownResult,
  show: PublicShow,
  before: ReadonlyMap<string, EarlierResult> | null,
): Omit<PublicRow, 'shared'> {
  const { assesseeId, name } = result
  return {
    assesseeId,
    name,
    ...shownOf(result, show),
    changed: before !== null && isChanged(result, show, before.get(assesseeId)),
  }
}

function shownOf({ rank, total, grade }: EarlierResult, show: PublicShow): EarlierResult {
  return { rank: show === 'grade' ? null : rank, total: show === 'points' ? total : null, grade }
}

/** Only what is shown may be marked: a mark on a row that looks the same would tell whose hidden place another's correction moved. */
function isChanged(result: ShownResult, show: PublicShow, before: EarlierResult | undefined): boolean {
  if (show === 'points' || before === undefined) return result.changed
  const [now, then] = [shownOf(result, show), shownOf(before, show)]
  return now.rank !== then.rank || now.grade !== then.grade
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
