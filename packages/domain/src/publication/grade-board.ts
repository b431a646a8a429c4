import type { ExactText } from '../scoring/trace.ts'
import type { GradeLine, SchemeDefinition } from '../scheme/scheme.ts'
import type { GradeStep } from './grading.ts'
import type { GradeEffect } from './veto-effect.ts'

/** What grading reads of a scheme. */
export type GradingRules = Pick<SchemeDefinition, 'grades' | 'vetoes' | 'grading' | 'falseReporting'> &
  Partial<Pick<SchemeDefinition, 'categories'>>

/** Below this many a group has no quota, only lines (R23), where the scheme says nothing else. */
export const LEAST_GROUP = 3

/** One unit on its way to a grade. */
export interface Candidate {
  readonly assesseeId: string
  /** The total by which grades are given: displayed or exact. */
  readonly total: ExactText
  readonly rank: number
  readonly effect: GradeEffect
  readonly steps: GradeStep[]
  /** The grade by line and quota alone, as a position; −1 while open. */
  tentative: number
  /** Position in the grades; −1 while open. */
  grade: number
}

/** A group while its grades are given: places and who holds them. Its steps change it. */
export interface Board {
  readonly rules: GradingRules
  readonly grades: readonly GradeLine[]
  readonly candidates: readonly Candidate[]
  /** N of the quotas. */
  readonly base: number
  /** Places of each grade; null without quota. */
  readonly places: readonly (number | null)[]
  /** Places taken, or kept empty by a veto. */
  readonly taken: number[]
}

/** One step from ranks to grades. */
export type GradeStage = (board: Board) => void

/** The name of a grade by position. */
export function nameOf(board: Board, position: number): string {
  return board.grades[position]?.grade ?? ''
}

/** Places that a grade still has; Infinity without quota. */
export function roomIn(board: Board, position: number): number {
  const places = board.places[position] ?? null
  return places === null ? Infinity : places - (board.taken[position] ?? 0)
}

/** Takes places of a grade, or gives them back. */
export function take(board: Board, position: number, count: number): void {
  board.taken[position] = (board.taken[position] ?? 0) + count
}

/** Whether so many of one rank get into a grade (R28): whole, or all of them over the quota where the scheme lets them and a place is left. */
export function fits(board: Board, count: number, room: number): boolean {
  return count <= room || (room > 0 && board.rules.grading?.allowOverflow === true)
}

/** Candidates in blocks of the same rank, best first. */
export function blocksOf(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const ranks = [...new Set(candidates.map(candidate => candidate.rank))].toSorted((a, b) => a - b)
  return ranks.map(rank => candidates.filter(candidate => candidate.rank === rank))
}
