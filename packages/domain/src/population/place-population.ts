import { ceiling, decimal, multiply, rational } from '../number/rational.ts'
import { type Board, type Candidate, LEAST_GROUP } from '../publication/grade-board.ts'
import { candidateOf, gradeGroup, gradingEntry, placesOf } from '../publication/grading.ts'
import { type RankingEntry, rankGroup } from '../publication/ranking.ts'
import { vetoGrades } from '../publication/step/veto-grade.ts'
import type { GradeLine, SchemeDefinition } from '../scheme/scheme.ts'
import { joinGroups } from '../scoring/pipeline.ts'
import type { Figure } from '../scoring/trace.ts'
import type { PopulationTable, RowRange } from './population-table.ts'
import { orderRange, orderRows } from './row-order.ts'

/** Places and grades of a population, by row: rank 0 and grade −1 without a total. Grades are positions in the scheme's. */
export interface PopulationPlaces {
  readonly ranks: Int32Array
  /** How many share the place. */
  readonly shared: Int32Array
  readonly grades: Int16Array
}

/** What is placed: totals as whole numbers of the last place. */
export interface PlacedTotals {
  readonly table: PopulationTable
  readonly totals: Int32Array
  readonly hasTotal: Uint8Array
  /** Decimal places of the totals. */
  readonly places: number
  /** The row's keys of the tie-break chain. */
  keysOf(row: number): readonly (Figure | null)[]
}

/** Rows with a total, best first; equal totals in order of row. */
function inOrder(given: PlacedTotals, ranges: readonly RowRange[]): Int32Array {
  const { totals, hasTotal } = given
  const [only] = ranges
  if (ranges.length === 1 && only !== undefined && sizeOf(given, only) === only.to - only.from)
    return orderRange(totals, only, true).slice()
  const rows = new Int32Array(ranges.reduce((sum, { from, to }) => sum + to - from, 0))
  let size = 0
  for (const { from, to } of ranges)
    for (let row = from; row < to; row += 1) {
      rows[size] = row
      size += hasTotal[row] ?? 0
    }
  return orderRows(totals, rows.subarray(0, size), true)
}

/** How many rows of a group have a total. */
function sizeOf({ hasTotal }: PlacedTotals, { from, to }: RowRange): number {
  let size = 0
  for (let row = from; row < to; row += 1) size += hasTotal[row] ?? 0
  return size
}

/** Ranks rows that share a total by the tie-break chain; `first` is the best place of theirs. */
function breakTies(given: PlacedTotals, rows: Int32Array, first: number, places: PopulationPlaces): void {
  const entries = Array.from(rows, (row): RankingEntry => ({
    assesseeId: `${row}`,
    total: '0',
    keys: given.keysOf(row),
  }))
  for (const { assesseeId, rank, shared } of rankGroup(entries)) {
    const row = Number(assesseeId)
    places.ranks[row] = first + (rank ?? 1) - 1
    places.shared[row] = shared
  }
}

function rank(given: PlacedTotals, order: Int32Array, breaks: boolean, places: PopulationPlaces): void {
  for (let start = 0; start < order.length;) {
    const total = given.totals[order[start] ?? 0]
    let end = start + 1
    while (end < order.length && given.totals[order[end] ?? 0] === total) end += 1
    if (breaks && end - start > 1) breakTies(given, order.subarray(start, end), start + 1, places)
    else
      for (let at = start; at < end; at += 1) {
        const row = order[at] ?? 0
        places.ranks[row] = start + 1
        places.shared[row] = end - start
      }
    start = end
  }
}

/** The least total, in whole numbers of the last place, that reaches a grade's line. */
function leastTotal({ atLeast }: GradeLine, places: number): number {
  if (atLeast === null) return -Infinity
  return Number(ceiling(multiply(decimal(atLeast), rational(10n ** BigInt(places)))).n)
}

interface Quotas {
  readonly rooms: readonly (number | null)[]
  readonly taken: number[]
}

/** Step 11 over rows in order of rank: as `quotaGrades`, without words. */
function quotaRows(
  definition: SchemeDefinition,
  given: PlacedTotals,
  order: Int32Array,
  { ranks, grades }: PopulationPlaces,
): Quotas {
  const least = definition.grading?.leastGroup ?? LEAST_GROUP
  const rooms = definition.grades.map(line => placesOf(line, order.length, least))
  const taken = definition.grades.map(() => 0)
  const overflow = definition.grading?.allowOverflow === true
  // Rows in order of rank: each grade takes on where the better one stopped.
  let start = 0
  definition.grades.forEach((line, position) => {
    const bound = leastTotal(line, given.places)
    const room = rooms[position] ?? Infinity
    while (start < order.length && (given.totals[order[start] ?? 0] ?? 0) >= bound) {
      const end = blockEnd(ranks, order, start)
      const left = room - (taken[position] ?? 0)
      if (left <= 0 || !(end - start <= left || overflow)) return
      taken[position] = (taken[position] ?? 0) + end - start
      for (let at = start; at < end; at += 1) grades[order[at] ?? 0] = position
      start = end
    }
  })
  return { rooms, taken }
}

function blockEnd(ranks: Int32Array, order: Int32Array, start: number): number {
  const rank = ranks[order[start] ?? 0]
  let end = start + 1
  while (end < order.length && ranks[order[end] ?? 0] === rank) end += 1
  return end
}

/** Step 12 for the rows on which vetoes or false reports bear. */
function vetoRows(
  definition: SchemeDefinition,
  given: PlacedTotals,
  order: Int32Array,
  places: PopulationPlaces,
  { rooms, taken }: Quotas,
): void {
  if (given.table.facts.size === 0) return
  const candidates = Array.from(order).flatMap((row): Candidate[] => {
    const facts = given.table.facts.get(row)
    if (facts === undefined) return []
    const candidate = candidateOf({ ...entryOf(given, row, places) }, definition)
    const tentative = places.grades[row] ?? -1
    return candidate === undefined ? [] : [{ ...candidate, tentative, grade: tentative }]
  })
  if (candidates.length === 0) return
  const board: Board = {
    rules: definition,
    grades: definition.grades,
    candidates,
    base: order.length,
    places: rooms,
    taken,
  }
  vetoGrades(board)
  for (const { assesseeId, grade } of candidates) places.grades[Number(assesseeId)] = grade
}

function entryOf(given: PlacedTotals, row: number, { ranks }: PopulationPlaces) {
  const facts = given.table.facts.get(row)
  const place = { assesseeId: `${row}`, rank: ranks[row] ?? null, shared: 1, decidedBy: null }
  const total = `${given.totals[row] ?? 0}/${10 ** given.places}`
  const { year, falseReports } = facts ?? {}
  return gradingEntry(place, total, facts?.vetoes ?? [], {
    ...(year === undefined ? {} : { year }),
    ...(falseReports === undefined ? {} : { falseReports }),
  })
}

/** Everything by `gradeGroup`, for schemes whose grades depend on each other in more ways. */
function gradeByWords(
  definition: SchemeDefinition,
  given: PlacedTotals,
  order: Int32Array,
  places: PopulationPlaces,
): void {
  const graded = gradeGroup(
    Array.from(order, row => entryOf(given, row, places)),
    definition,
  )
  for (const { assesseeId, grade } of graded)
    places.grades[Number(assesseeId)] = definition.grades.findIndex(line => line.grade === grade)
}

function grade(definition: SchemeDefinition, given: PlacedTotals, order: Int32Array, places: PopulationPlaces): void {
  if (definition.grading?.refill === true || definition.grading?.vetoedInBase === false)
    return gradeByWords(definition, given, order, places)
  const quotas = quotaRows(definition, given, order, places)
  vetoRows(definition, given, order, places, quotas)
}

/** Steps 10 to 13 for a whole population, without words: the same ranks and grades as `computeResults`. */
export function placePopulation(definition: SchemeDefinition, given: PlacedTotals): PopulationPlaces {
  const { size, groups } = given.table
  const places: PopulationPlaces = {
    ranks: new Int32Array(size),
    shared: new Int32Array(size),
    grades: new Int16Array(size).fill(-1),
  }
  const sizes = new Map([...groups].map(([key, range]) => [key, sizeOf(given, range)]))
  const joined = joinGroups(definition, sizes)
  for (const root of new Set(joined.values())) {
    const ranges = [...groups].flatMap(([key, range]) => (joined.get(key) === root ? [range] : []))
    const order = inOrder(given, ranges)
    rank(given, order, definition.tieBreak.length > 0, places)
    grade(definition, given, definition.tieBreak.length > 0 ? orderRows(places.ranks, order, false) : order, places)
  }
  return places
}
