import { compare, decimal, fromExactText, negate } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import type { TieBreakKey } from '../scheme/policy.ts'
import type { SchemeDefinition } from '../scheme/scheme.ts'
import type { AssesseeScore, ExactText, Figure } from '../scoring/trace.ts'

/** What ranking reads of one assessee: its total and the keys that break a tie, in order. */
export interface RankingEntry {
  readonly assesseeId: string
  /** As displayed, or exact where the scheme says so (R25). Null: no total, so no rank and not counted in N. */
  readonly total: ExactText | null
  /** As displayed; null where the assessee has no such key. */
  readonly keys: readonly (Figure | null)[]
}

/** A place in a ranking group. */
export interface Rank {
  readonly assesseeId: string
  /** 1 is best; equal places are shared and the next are skipped (1, 2, 2, 4). Null without a total. */
  readonly rank: number | null
  /** How many share the place, itself included. */
  readonly shared: number
  /** Which key decided against a neighbour of equal total: its position in `keys`; null where the total did. */
  readonly decidedBy: number | null
}

type Block = { readonly entries: readonly RankingEntry[]; readonly decidedBy: number | null }

function higherFirst(a: ExactText, b: ExactText): number {
  return compare(fromExactText(b), fromExactText(a))
}

/** Parts entries into blocks of equal figures, best first. */
function blocksBy(
  entries: readonly RankingEntry[],
  figure: (entry: RankingEntry) => ExactText,
): readonly (readonly RankingEntry[])[] {
  const sorted = entries.toSorted((a, b) => higherFirst(figure(a), figure(b)))
  const blocks: RankingEntry[][] = []
  for (const entry of sorted) {
    const last = blocks.at(-1)
    const before = last?.[0]
    if (last === undefined || before === undefined || higherFirst(figure(before), figure(entry)) !== 0)
      blocks.push([entry])
    else last.push(entry)
  }
  return blocks
}

/** Breaks a tie by the next key that all of the tied have; a key that one of them lacks is skipped (R28). */
function breakTie(entries: readonly RankingEntry[], key: number, keys: number): readonly Block[] {
  if (entries.length < 2 || key >= keys) return [{ entries, decidedBy: null }]
  if (entries.some(entry => (entry.keys[key] ?? null) === null)) return breakTie(entries, key + 1, keys)
  const blocks = blocksBy(entries, entry => entry.keys[key] ?? '0')
  if (blocks.length === 1) return breakTie(entries, key + 1, keys)
  return blocks.flatMap(block =>
    breakTie(block, key + 1, keys).map(part => ({ entries: part.entries, decidedBy: part.decidedBy ?? key })),
  )
}

/** Ranks one group on the displayed total, ties broken by the keys in order; equal on all keys is a shared place. Order of the input is of no consequence. */
export function rankGroup(entries: readonly RankingEntry[]): readonly Rank[] {
  const ranked = entries.filter(entry => entry.total !== null)
  const keys = Math.max(0, ...entries.map(entry => entry.keys.length))
  const blocks = blocksBy(ranked, entry => entry.total ?? '0').flatMap(tied => breakTie(tied, 0, keys))
  let place = 1
  const places = blocks.flatMap(({ entries: block, decidedBy }) => {
    const rank = place
    place += block.length
    const inOrder = block.toSorted((a, b) => (a.assesseeId < b.assesseeId ? -1 : 1))
    return inOrder.map(({ assesseeId }): Rank => ({ assesseeId, rank, shared: block.length, decidedBy }))
  })
  const without = entries
    .filter(entry => entry.total === null)
    .map(({ assesseeId }): Rank => ({ assesseeId, rank: null, shared: 0, decidedBy: null }))
  return [...places, ...without]
}

/** What a key of the tie-break chain says of a score: higher is better; null where it has no such thing. */
function keyOf(score: AssesseeScore, key: TieBreakKey): Figure | null {
  // Fewer points of penalty are better.
  if (key === 'penalty') return score.penalty === null ? null : toFigure(negate(decimal(score.penalty)))
  if (key === 'base') return score.base
  const [kind, ...rest] = key.split(':')
  const name = rest.join(':')
  if (kind === 'category') return score.categories.find(category => category.category === name)?.contribution ?? null
  if (kind === 'indicator') return score.lines.find(line => line.indicatorId === name)?.points ?? null
  return null
}

/** The total by which ranks and grades are given (R25): as displayed, or before rounding where the scheme says so. */
export function rankedTotal(score: AssesseeScore, { rounding }: Pick<SchemeDefinition, 'rounding'>): ExactText | null {
  return rounding?.rankOn === 'raw' ? score.exactTotal : score.total
}

/** A score as ranking reads it: the scheme's tie-break chain (R28), compared as displayed. */
export function rankingEntry(
  score: AssesseeScore,
  definition: Pick<SchemeDefinition, 'tieBreak' | 'rounding'>,
): RankingEntry {
  return {
    assesseeId: score.assesseeId,
    total: rankedTotal(score, definition),
    keys: definition.tieBreak.map(key => keyOf(score, key)),
  }
}
