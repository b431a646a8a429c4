import { compare, decimal, divide, floor, HUNDRED, multiply, rational } from '../number/rational.ts'
import type { GradeLine, SchemeDefinition } from '../scheme/scheme.ts'
import type { ConfirmedVeto } from '../scoring/score-input.ts'
import type { Figure } from '../scoring/trace.ts'
import type { Rank } from './ranking.ts'
import { type VetoEffect, vetoEffect } from './veto-effect.ts'

/** What grading reads of one assessee. */
export interface GradingEntry {
  readonly assesseeId: string
  readonly total: Figure | null
  readonly rank: number | null
  readonly vetoes: readonly ConfirmedVeto[]
}

/** Why a grade came about, step by step, in the catalogue's order. */
export type GradeStep =
  /** 等次线 (R26): the best grade whose line the total reaches. */
  | { readonly kind: 'grade_line'; readonly grade: string; readonly atLeast: Figure | null }
  /** 比例 (R27): the place lies beyond the grade's quota of so many among N. */
  | { readonly kind: 'quota_full'; readonly grade: string; readonly places: number; readonly base: number }
  /** A shared place does not fit whole into what the quota leaves (R28). */
  | { readonly kind: 'tie_at_quota'; readonly grade: string; readonly places: number; readonly shared: number }
  | { readonly kind: 'veto_cap'; readonly grade: string }
  | { readonly kind: 'veto_downgrade'; readonly from: string; readonly to: string }
  | { readonly kind: 'veto_fail'; readonly grade: string }

/** A grade and how it came about. Null without a total. */
export interface Grade {
  readonly assesseeId: string
  readonly grade: string | null
  readonly steps: readonly GradeStep[]
}

/** Below this many a group has no quota, only lines (R23). */
const LEAST_GROUP = 3

interface Candidate {
  readonly entry: GradingEntry
  readonly total: Figure
  readonly rank: number
  readonly effect: VetoEffect
  readonly steps: GradeStep[]
  /** Position in the grades; −1 while open. */
  grade: number
}

interface Board {
  readonly grades: readonly GradeLine[]
  readonly candidates: readonly Candidate[]
  /** Places of each grade; null without quota. */
  readonly places: readonly (number | null)[]
  /** Places taken or kept empty by a veto. */
  readonly taken: number[]
}

/** K = ⌊q·N⌋: at most this share (R27). */
function placesOf(line: GradeLine, base: number): number | null {
  if (line.quota === null || base < LEAST_GROUP) return null
  return Number(floor(divide(multiply(decimal(line.quota), rational(BigInt(base))), HUNDRED)).n)
}

function reaches(line: GradeLine, total: Figure): boolean {
  return line.atLeast === null || compare(decimal(total), decimal(line.atLeast)) >= 0
}

function nameOf(board: Board, position: number): string {
  return board.grades[position]?.grade ?? ''
}

/** The first grade from `wanted` down that still has a place. The last one always has. */
function firstWithRoom(board: Board, wanted: number): number {
  const last = board.grades.length - 1
  for (let position = Math.min(wanted, last); position < last; position += 1) {
    const places = board.places[position] ?? null
    if (places === null || (board.taken[position] ?? 0) < places) return position
  }
  return last
}

function take(board: Board, position: number, count: number): void {
  board.taken[position] = (board.taken[position] ?? 0) + count
}

/** Puts a candidate where its vetoes lead from the grade it would have. Its own place there stays taken: nobody moves up (R27). */
function settle(board: Board, candidate: Candidate, found: number): void {
  const last = board.grades.length - 1
  const { best, down, fails } = candidate.effect
  const target = fails ? last : Math.min(last, Math.max(found, best) + down)
  candidate.grade = target === found ? found : firstWithRoom(board, target)
  if (candidate.grade !== found) take(board, candidate.grade, 1)
  if (best > found) candidate.steps.push({ kind: 'veto_cap', grade: nameOf(board, best) })
  if (down > 0 && !fails)
    candidate.steps.push({
      kind: 'veto_downgrade',
      from: nameOf(board, Math.max(found, best)),
      to: nameOf(board, candidate.grade),
    })
  if (fails) candidate.steps.push({ kind: 'veto_fail', grade: nameOf(board, candidate.grade) })
}

/** Why a shared place did not get the grade: too many for what is left, or nothing is left. */
function refuseBlock(board: Board, position: number, block: readonly Candidate[], left: number): void {
  const grade = nameOf(board, position)
  const places = board.places[position] ?? 0
  const step: GradeStep =
    left > 0
      ? { kind: 'tie_at_quota', grade, places, shared: block.length }
      : { kind: 'quota_full', grade, places, base: board.candidates.length }
  for (const candidate of block) candidate.steps.push(step)
}

/** Shared places, best first, of the candidates who are still open and reach the line. */
function blocksAt(board: Board, line: GradeLine): readonly (readonly Candidate[])[] {
  const open = board.candidates.filter(candidate => candidate.grade < 0 && reaches(line, candidate.total))
  const ranks = [...new Set(open.map(candidate => candidate.rank))].toSorted((a, b) => a - b)
  return ranks.map(rank => open.filter(candidate => candidate.rank === rank))
}

/** From the best place down while places last; a shared place gets the grade whole or not at all, and nobody below it overtakes. */
function placeGrade(board: Board, position: number): void {
  const line = board.grades[position]
  if (line === undefined) return
  const places = board.places[position] ?? null
  let closed = false
  for (const block of blocksAt(board, line)) {
    const left: number = closed ? 0 : places === null ? Infinity : places - (board.taken[position] ?? 0)
    closed = block.length > left
    if (closed) {
      refuseBlock(board, position, block, left)
      continue
    }
    take(board, position, block.length)
    for (const candidate of block) settle(board, candidate, position)
  }
}

function candidateOf(
  entry: GradingEntry,
  definition: Pick<SchemeDefinition, 'grades' | 'vetoes'>,
): Candidate | undefined {
  if (entry.total === null || entry.rank === null) return undefined
  const { total } = entry
  const line = definition.grades.find(each => reaches(each, total))
  const steps: GradeStep[] =
    line === undefined ? [] : [{ kind: 'grade_line', grade: line.grade, atLeast: line.atLeast }]
  return {
    entry,
    total,
    rank: entry.rank,
    effect: vetoEffect(entry.vetoes, definition.vetoes, definition.grades),
    steps,
    grade: -1,
  }
}

/**
 * Grades one ranking group: lines and quotas from the best grade down (N counts everyone with a total, vetoed ones too), a
 * shared place that does not fit whole gets none; then cap → downgrade → fail. What a veto empties stays empty.
 * @throws DomainError when a confirmed veto is unknown
 */
export function gradeGroup(
  entries: readonly GradingEntry[],
  definition: Pick<SchemeDefinition, 'grades' | 'vetoes'>,
): readonly Grade[] {
  const candidates = entries.flatMap(entry => candidateOf(entry, definition) ?? [])
  const board: Board = {
    grades: definition.grades,
    candidates,
    places: definition.grades.map(line => placesOf(line, candidates.length)),
    taken: definition.grades.map(() => 0),
  }
  definition.grades.forEach((_, position) => placeGrade(board, position))
  return entries.map(({ assesseeId }) => {
    const candidate = candidates.find(each => each.entry.assesseeId === assesseeId)
    return {
      assesseeId,
      grade: candidate === undefined ? null : (definition.grades[candidate.grade]?.grade ?? null),
      steps: candidate?.steps ?? [],
    }
  })
}

/** A rank with total and vetoes, as grading reads it. */
export function gradingEntry(rank: Rank, total: Figure | null, vetoes: readonly ConfirmedVeto[]): GradingEntry {
  return { assesseeId: rank.assesseeId, rank: rank.rank, total, vetoes }
}
