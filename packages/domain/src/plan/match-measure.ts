import { groupBy } from '../list/group-by.ts'
import { fold } from './fold.ts'
import type { PlanOutline } from './plan.ts'

/** Two measures of two versions of a plan taken for the same one, by id. */
export interface MeasureMatch {
  readonly previous: string
  readonly next: string
}

/** A match that a person confirms: `likeness` says in whole percent how much of the text is the same. */
export interface DoubtfulMatch extends MeasureMatch {
  readonly likeness: number
}

/** What became of each measure in a new version of its plan. */
export interface MeasureMatches {
  /** Same words, in the same item or nowhere else. */
  readonly sure: readonly MeasureMatch[]
  readonly doubtful: readonly DoubtfulMatch[]
  /** Ids of measures that the new version no longer has. */
  readonly removed: readonly string[]
  /** Ids of measures that are new. */
  readonly added: readonly string[]
}

interface Placed {
  readonly id: string
  readonly words: string
  readonly item: string
}

/** Below this, two sentences of one item have only the usual phrases in common. */
const leastLikeness = 40
/** In another item a sentence must be nearly the same. */
const leastLikenessElsewhere = 75

/**
 * Finds the measures of a plan again in its new version, so that what hangs on them stays.
 * Same words in the same item (its title counts, not its number) are sure, and so are words that occur once in each version;
 * like words are doubtful.
 */
export function matchMeasures(previous: PlanOutline, next: PlanOutline): MeasureMatches {
  const [before, after] = [placed(previous), placed(next)]
  const inItem = pairUp(before, after, each => `${each.item}\n${each.words}`)
  const elsewhere = pairUp(
    without(before, inItem, 'previous'),
    without(after, inItem, 'next'),
    each => each.words,
    isAlone,
  )
  const sure = [...inItem, ...elsewhere]
  const [restBefore, restAfter] = [without(before, sure, 'previous'), without(after, sure, 'next')]
  const doubtful = likest(restBefore, restAfter)
  return {
    sure,
    doubtful,
    removed: without(restBefore, doubtful, 'previous').map(each => each.id),
    added: without(restAfter, doubtful, 'next').map(each => each.id),
  }
}

function placed(outline: PlanOutline): Placed[] {
  const items = outline.sections.flatMap(section => section.items)
  return items.flatMap(item => item.measures.map(({ id, text }) => ({ id, words: bare(text), item: bare(item.title) })))
}

/** Letters and digits only: punctuation and width change between versions without a change of meaning. */
function bare(text: string): string {
  return fold(text).replaceAll(/[^\p{L}\p{N}%]/gu, '')
}

function isAlone(group: readonly Placed[]): boolean {
  return group.length === 1
}

/** Pairs measures with the same key in the order in which they stand; `fits` may refuse a key whose measures cannot be told apart. */
function pairUp(
  before: readonly Placed[],
  after: readonly Placed[],
  key: (each: Placed) => string,
  fits: (group: readonly Placed[]) => boolean = () => true,
): MeasureMatch[] {
  const groups = groupBy(after, key)
  return [...groupBy(before, key)].flatMap(([name, left]) => {
    const right = groups.get(name) ?? []
    if (!fits(left) || !fits(right)) return []
    return left.flatMap((each, i) => {
      const partner = right[i]
      return partner ? [{ previous: each.id, next: partner.id }] : []
    })
  })
}

/** The likest pairs first, each measure once. */
function likest(before: readonly Placed[], after: readonly Placed[]): DoubtfulMatch[] {
  const all = before.flatMap(left => after.flatMap(right => candidate(left, right)))
  const [takenBefore, takenAfter] = [new Set<string>(), new Set<string>()]
  return all
    .toSorted((a, b) => b.likeness - a.likeness)
    .filter(({ previous, next }) => {
      if (takenBefore.has(previous) || takenAfter.has(next)) return false
      takenBefore.add(previous)
      takenAfter.add(next)
      return true
    })
}

function candidate(left: Placed, right: Placed): DoubtfulMatch[] {
  const likeness = likenessOf(left.words, right.words)
  const least = left.item === right.item ? leastLikeness : leastLikenessElsewhere
  return likeness >= least ? [{ previous: left.id, next: right.id, likeness }] : []
}

/** Dice's coefficient over pairs of characters, in whole percent. */
function likenessOf(left: string, right: string): number {
  const [a, b] = [pairsOf(left), pairsOf(right)]
  const total = left.length + right.length - 2
  if (total <= 0) return left === right ? 100 : 0
  let common = 0
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0)
  return Math.floor((200 * common) / total)
}

function pairsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

function without(all: readonly Placed[], matches: readonly MeasureMatch[], side: keyof MeasureMatch): Placed[] {
  const taken = new Set(matches.map(match => match[side]))
  return all.filter(each => !taken.has(each.id))
}
