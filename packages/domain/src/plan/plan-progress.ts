import { groupBy } from '../list/group-by.ts'
import { add, compare, decimal, divide, isZero, multiply, rational, type Rational } from '../number/rational.ts'
import { round } from '../number/rounding.ts'
import { placedMeasures } from './find-measure.ts'
import type { PlanOutline } from './plan.ts'

/** How far a part of a plan is (design: five states): 未启动 · 推进中 · 有风险 · 已完成 · 滞后. */
export type WorkState = 'idle' | 'active' | 'risk' | 'done' | 'late'

/** How many responses of an indicator, an item or a section are in which state. */
export interface WorkCounts {
  readonly waiting: number
  readonly ready: number
  readonly returned: number
  readonly objected: number
  readonly accepted: number
  /** Of those waiting or returned: past the day by which they were due. */
  readonly overdue: number
  /** Of those waiting: due within the week. */
  readonly soon: number
}

/** Points that one assessee reached with an indicator, of its full marks. Canonical decimals. */
export interface Marks {
  readonly points: string
  readonly fullMarks: string
}

/** An indicator of a cycle with what is known of it. */
export interface WorkIndicator {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly measureId: string
  readonly officeName: string
  /** Where it stood in the plan when the cycle opened. */
  readonly section: { readonly label: string; readonly title: string }
  readonly item: { readonly label: string; readonly title: string }
  readonly counts: WorkCounts
  /** Of everybody who got points; empty before results are publicised. */
  readonly marks: readonly Marks[]
}

/** How a part stands: the state, and the figures that it was told from. */
export interface Standing {
  /** Null where the cycle asks for nothing. */
  readonly state: WorkState | null
  readonly counts: WorkCounts
  /** Percent of full marks reached, one place; null before results are publicised or where nothing was scored. */
  readonly share: string | null
}

/** An item with its indicators and how each stands. */
export interface ItemProgress extends Standing {
  readonly label: string
  readonly title: string
  readonly indicators: readonly (Standing & Pick<WorkIndicator, 'id' | 'code' | 'name' | 'officeName'>)[]
}

/** A section with its items. */
export interface SectionProgress extends Standing {
  readonly label: string
  readonly title: string
  readonly items: readonly ItemProgress[]
}

/** A plan by section, item and indicator. */
export interface PlanProgress extends Standing {
  readonly sections: readonly SectionProgress[]
}

/** Days before a deadline in which what still waits counts as `soon`. */
export const SOON_DAYS = 7

/** Percent of all responses that, returned or objected to, put the work at risk. */
export const RISK_PERCENT = 10

/** Least percent of full marks for each state once results are publicised; below the last it is `late`. */
export const shareLines = [
  { atLeast: 90, state: 'done' },
  { atLeast: 80, state: 'active' },
  { atLeast: 60, state: 'risk' },
] as const satisfies readonly { readonly atLeast: number; readonly state: WorkState }[]

const none: WorkCounts = { waiting: 0, ready: 0, returned: 0, objected: 0, accepted: 0, overdue: 0, soon: 0 }

/**
 * The state that counts and, after publication, the share of full marks add up to. Before publication, the first that fits:
 * all accepted: done · something overdue: late · a tenth returned or objected to, or half of it due within the week and
 * still waiting: risk · anything filled in: active · else idle. After it the share alone decides. Null where nothing is asked.
 */
export function workState(counts: WorkCounts, share: string | null): WorkState | null {
  const total = counts.waiting + counts.ready + counts.returned + counts.objected + counts.accepted
  if (total === 0) return null
  if (share !== null) return shareState(share)
  if (counts.accepted === total) return 'done'
  if (counts.overdue > 0) return 'late'
  if ((counts.returned + counts.objected) * 100 >= total * RISK_PERCENT || counts.soon * 2 >= total) return 'risk'
  return counts.waiting === total ? 'idle' : 'active'
}

/** How every section, item and indicator of a plan stands. What the plan no longer has is listed last, by the words it had when the cycle opened. */
export function planProgress(outline: PlanOutline, indicators: readonly WorkIndicator[]): PlanProgress {
  const itemOf = new Map(placedMeasures(outline).map(({ item, measure }) => [measure.id, item]))
  const inPlan = outline.sections.map(section => ({
    label: section.label,
    title: section.title,
    items: section.items.map(item => ({
      label: item.label,
      title: item.title,
      own: indicators.filter(each => itemOf.get(each.measureId) === item),
    })),
  }))
  const lost = indicators.filter(each => !itemOf.has(each.measureId))
  const sections = [...inPlan, ...bySection(lost)].map(({ label, title, items }) => ({
    label,
    title,
    ...standingOf(items.flatMap(item => item.own)),
    items: items.map(itemProgress),
  }))
  return { ...standingOf(indicators), sections }
}

/** How many items are in each state; those of which the cycle asks nothing are not counted. */
export function itemsByState({ sections }: Pick<PlanProgress, 'sections'>): Readonly<Record<WorkState, number>> {
  const counts: Record<WorkState, number> = { idle: 0, active: 0, risk: 0, done: 0, late: 0 }
  for (const { state } of sections.flatMap(section => section.items)) if (state !== null) counts[state] += 1
  return counts
}

interface PlacedItem {
  readonly label: string
  readonly title: string
  readonly own: readonly WorkIndicator[]
}

function bySection(indicators: readonly WorkIndicator[]) {
  const sections = [...groupBy(indicators, each => `${each.section.label} ${each.section.title}`).values()]
  return sections.flatMap(own => {
    const [first] = own
    if (first === undefined) return []
    const items = [...groupBy(own, each => `${each.item.label} ${each.item.title}`).values()]
    return [
      {
        ...first.section,
        items: items.flatMap(each => (each[0] === undefined ? [] : [{ ...each[0].item, own: each }])),
      },
    ]
  })
}

function itemProgress({ label, title, own }: PlacedItem): ItemProgress {
  return {
    label,
    title,
    ...standingOf(own),
    indicators: own.map(({ id, code, name, officeName, ...each }) => ({
      id,
      code,
      name,
      officeName,
      ...standingOf([each]),
    })),
  }
}

function standingOf(parts: readonly Pick<WorkIndicator, 'counts' | 'marks'>[]): Standing {
  const counts = parts.reduce((sum, each) => addCounts(sum, each.counts), none)
  const share = shareOf(parts.flatMap(each => each.marks))
  return { state: workState(counts, share), counts, share }
}

function addCounts(a: WorkCounts, b: WorkCounts): WorkCounts {
  return {
    waiting: a.waiting + b.waiting,
    ready: a.ready + b.ready,
    returned: a.returned + b.returned,
    objected: a.objected + b.objected,
    accepted: a.accepted + b.accepted,
    overdue: a.overdue + b.overdue,
    soon: a.soon + b.soon,
  }
}

/** Percent of full marks over all marks together, so that an indicator counts by its full marks. */
function shareOf(marks: readonly Marks[]): string | null {
  const sum = (part: keyof Marks): Rational => marks.reduce((all, each) => add(all, decimal(each[part])), rational(0n))
  const full = sum('fullMarks')
  return isZero(full) ? null : round(divide(multiply(sum('points'), rational(100n)), full), 1)
}

function shareState(share: string): WorkState {
  const reached = decimal(share)
  return shareLines.find(line => compare(reached, rational(BigInt(line.atLeast))) >= 0)?.state ?? 'late'
}
