import type { inferProcedureOutput } from '@trpc/server'
import { occurrenceWorth, type AttestedState, type Occurrence, type OccurrenceWorth } from '@yaodian/domain'
import type { AppRouter } from '@yaodian/api/router'
import type { StateShape } from '@yaodian/ui/state/state.ts'
import type { Text } from '../../text/zh-CN.ts'

export type Records = inferProcedureOutput<AppRouter['occurrence']['list']>
export type Recorded = Records['occurrences'][number]
export type RecordType = Records['types'][number]
export type FalseReports = inferProcedureOutput<AppRouter['falseReport']['list']>
export type Report = FalseReports['reports'][number]

/** What the page's address says of its filter. */
export interface OccurrenceFilter {
  readonly q?: string
  readonly type?: string
  readonly state?: AttestedState
}

/** The shape of a state: half done, done, dropped. */
export const shapeOf: Readonly<Record<AttestedState, StateShape>> = {
  recorded: 'active',
  confirmed: 'done',
  withdrawn: 'idle',
}

/** The scheme's tables, as domain takes them. */
export function tablesOf({ bonus, penalty, categories }: Records) {
  return { categories, ...(bonus === null ? {} : { bonus }), ...(penalty === null ? {} : { penalty }) }
}

/** What an occurrence counts beside the confirmed others of its assessee. */
export function worthOf(records: Records, occurrence: Occurrence, assesseeId: string): OccurrenceWorth | null {
  const group = records.assessees.find(each => each.id === assesseeId)?.groupKey
  const others = records.occurrences.filter(each => each.assesseeId === assesseeId && each.state === 'confirmed')
  return group === undefined ? null : occurrenceWorth(tablesOf(records), occurrence, others, group)
}

/** How many points it moves the total by, and why not as many as its table says. What counts already shows its own points. */
export function worthWords(
  { kind, moves, points, leftOut, capped }: OccurrenceWorth,
  words: Text['occurrence']['worth'],
  counted = false,
): { readonly shown: string; readonly why: string | null } {
  if (leftOut !== null) return { shown: words.unchanged, why: words.leftOut[leftOut] }
  if (counted) return { shown: words[kind](points), why: capped ? words.capped : null }
  const shown = moves === '0' ? words.unchanged : words[kind](moves)
  if (moves === points) return { shown, why: null }
  return { shown, why: capped ? words.held(points) : words.replaces(points) }
}

/** The records that a filter lets through. */
export function filtered(records: Records, { q = '', type, state }: OccurrenceFilter): readonly Recorded[] {
  const wanted = q.trim()
  return records.occurrences.filter(
    each =>
      (type === undefined || each.type === type) &&
      (state === undefined || each.state === state) &&
      (wanted === '' || each.assesseeName.includes(wanted) || each.documentNumber.includes(wanted)),
  )
}

/** The table's row that a record is valued by, by name. */
export function matterOf(records: Records, each: Pick<Recorded, 'type'>): RecordType | undefined {
  return records.types.find(({ type }) => type.key === each.type)
}
