import { clip, findDecimal, multiply, ONE, rational, type Rational, ZERO } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import type { Problem } from '../problem.ts'
import type { RankShiftCase } from '../scoring/group-step.ts'
import type { RulePicture } from '../scoring/trace.ts'
import { earlierPlacesOf, placesOf } from './group-statistic.ts'
import { stripPicture } from './group-strip.ts'
import { checkPlace } from './rank.ts'
import type { RankShiftRule } from './rank-shift-rule.ts'
import type {
  GroupMember,
  PictureFacts,
  RuleContext,
  RuleDefinition,
  RuleInput,
  RuleOutcome,
} from './rule-definition.ts'
import { checkItem, checkValueType, numberOf } from './rule-value.ts'

/** The first five and the last five are judged apart (S4). */
const FEW = 5

type Group = readonly GroupMember[]

/** A place as written in a data item: a whole number from 1; anything else is no place. */
function placeIn(text: string | null): number | null {
  const found = text === null ? undefined : findDecimal(text)
  return found === undefined || found.d !== 1n || found.n < 1n ? null : Number(found.n)
}

function previousOf(
  rule: RankShiftRule,
  group: Group,
  member: Pick<GroupMember, 'assesseeId' | 'item'>,
): number | null {
  if (rule.previous.kind === 'item') return placeIn(member.item(rule.previous.item))
  return earlierPlacesOf(group, rule.direction).get(member.assesseeId)?.rank ?? null
}

/** How many were ranked then. */
function previousSize(rule: RankShiftRule, group: Group, input: RuleInput): number {
  const { previous } = rule
  if (previous.kind === 'computed') return earlierPlacesOf(group, rule.direction).size
  const own = previous.sizeItem === undefined ? null : placeIn(input.item(previous.sizeItem))
  return own ?? placeIn(previous.size ?? null) ?? group.length
}

/** Made once for a group and a rule: the run is the same for all of them. */
const runs = new WeakMap<Group, WeakMap<RankShiftRule, ReadonlySet<string>>>()

/** The unbroken run of unchanged units from the bottom: the tied join only together, and fewer than `minRun` are none. */
function bottomRun(rule: RankShiftRule, group: Group): ReadonlySet<string> {
  const known = runs.get(group) ?? new WeakMap<RankShiftRule, ReadonlySet<string>>()
  runs.set(group, known)
  const found = known.get(rule)
  if (found !== undefined) return found
  const run = findRun(rule, group)
  const counted: ReadonlySet<string> = run.length < (placeIn(rule.minRun ?? '1') ?? 1) ? new Set() : new Set(run)
  known.set(rule, counted)
  return counted
}

function findRun(rule: RankShiftRule, group: Group): readonly string[] {
  const places = placesOf(group, rule.direction)
  const byRank = new Map<number, GroupMember[]>()
  for (const member of group) {
    const rank = places.get(member.assesseeId)?.rank ?? 0
    byRank.set(rank, [...(byRank.get(rank) ?? []), member])
  }
  const run: string[] = []
  for (const [rank, tied] of [...byRank].toSorted(([a], [b]) => b - a)) {
    if (!tied.every(member => previousOf(rule, group, member) === rank)) break
    run.push(...tied.map(member => member.assesseeId))
  }
  return run
}

interface Shift {
  readonly now: number
  readonly before: number
  /** Among how many now and then. */
  readonly size: number
  readonly sizeBefore: number
  readonly inRun: boolean
}

/** The first case that fits (S4), and the tenths of full marks from which it starts. */
function caseOf({ now, before, size, sizeBefore, inRun }: Shift): {
  readonly at: RankShiftCase
  readonly start: number
} {
  if (now <= FEW) return { at: 'top', start: 10 }
  if (before <= FEW) return { at: 'left_top', start: 10 }
  const stays = before > sizeBefore - FEW && now > size - FEW
  if (now === before && stays && inRun) return { at: 'run', start: 5 }
  const at = now < before ? 'up' : now > before ? 'down' : 'same'
  return { at, start: stays ? 6 : 8 }
}

/** The share of full marks in tenths: up two a place, down one a place. */
function tenthsOf(shift: Shift, { at, start }: ReturnType<typeof caseOf>): number {
  switch (at) {
    case 'left_top':
      return start - (shift.now - FEW)
    case 'up':
      return start + 2 * (shift.before - shift.now)
    case 'down':
      return start - (shift.now - shift.before)
    default:
      return start
  }
}

function evaluate(rule: RankShiftRule, input: RuleInput): RuleOutcome {
  const { group } = input
  if (group === null) return { kind: 'after_review' }
  const place = placesOf(group, rule.direction).get(input.assesseeId)
  if (place === undefined) return leftOut(input)
  const before = previousOf(rule, group, input)
  if (before === null) return { kind: 'no_base', items: missingBase(rule, input) }
  const shift: Shift = {
    now: place.rank,
    before,
    size: group.length,
    sizeBefore: previousSize(rule, group, input),
    inRun: bottomRun(rule, group).has(input.assesseeId),
  }
  const found = caseOf(shift)
  const share: Rational = clip(rational(BigInt(tenthsOf(shift, found)), 10n), ZERO, ONE)
  const points = multiply(share, input.fullMarks)
  return {
    kind: 'points',
    points,
    step: {
      kind: 'rank_shift',
      value: toFigure(numberOf(input)),
      rank: place.rank,
      size: shift.size,
      previous: before,
      case: found.at,
      start: found.start * 10,
      percent: toFigure(multiply(share, rational(100n))),
      points: toFigure(points),
    },
  }
}

/** What has no base, by the item that has none. */
function missingBase({ previous }: RankShiftRule, input: RuleInput): readonly string[] {
  if (previous.kind === 'item') return [previous.item]
  const outcome = input.baseValue()
  return outcome.kind === 'no_base' || outcome.kind === 'missing' ? [outcome.item] : []
}

function optionalItems({ previous }: RankShiftRule): readonly string[] {
  if (previous.kind !== 'item') return []
  return previous.sizeItem === undefined ? [previous.item] : [previous.item, previous.sizeItem]
}

/** Left out of the comparison (R21): it has no place and earns nothing. */
function leftOut(input: RuleInput): RuleOutcome {
  const value = toFigure(numberOf(input))
  const step = { kind: 'rank_shift', value, rank: null, size: input.group?.length ?? 0 } as const
  return {
    kind: 'points',
    points: ZERO,
    step: { ...step, previous: null, case: 'left_out', start: 0, percent: '0', points: '0' },
  }
}

function check(rule: RankShiftRule, context: RuleContext): Problem[] {
  const path = [...context.path, 'previous']
  const { previous } = rule
  return [
    ...checkValueType('rank_shift', 'number', context),
    ...(rule.minRun === undefined ? [] : checkPlace(rule.minRun, [...context.path, 'minRun'])),
    ...(previous.kind === 'item'
      ? [
          ...checkItem(previous.item, 'number', context, [...path, 'item']),
          ...(previous.size === undefined ? [] : checkPlace(previous.size, [...path, 'size'])),
          ...(previous.sizeItem === undefined
            ? []
            : checkItem(previous.sizeItem, 'number', context, [...path, 'sizeItem'])),
        ]
      : []),
  ]
}

function picture(rule: RankShiftRule, facts: PictureFacts): RulePicture | null {
  if (facts.step?.kind !== 'rank_shift') return null
  const { rank, size } = facts.step
  return stripPicture(facts, rank === null ? null : { rank, size }, { best: rule.direction, marks: [] })
}

/** 位次升降 (R7): F in the first five, `F(1 − 0.1(r1−5))` on leaving them, else from 0.8F (0.6F for who stays in the last five) +0.2F a place up, −0.1F a place down. No place before: not applicable. */
export const rankShift: RuleDefinition<RankShiftRule> = {
  readsValue: true,
  items: () => [],
  optionalItems,
  readsBaseValue: rule => rule.previous.kind === 'computed',
  readsGroup: () => true,
  check,
  evaluate,
  picture,
  example: {
    rule: { kind: 'rank_shift', direction: 'higher', previous: { kind: 'item', item: 'last_rank' } },
    fullMarks: '20',
    value: '70',
    data: { last_rank: '8' },
    baselines: {},
    others: ['95', '90', '85', '80', '75', '74', '60'],
    points: '16.00',
  },
}
