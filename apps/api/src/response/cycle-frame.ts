import {
  asksOf,
  entryCountsFor,
  FrozenScheme,
  refuse,
  type Ask,
  type Assessee,
  type CycleState,
  type DataItem,
  type FrozenIndicator,
  type SchemeEntry,
} from '@yaodian/domain'
import { getCycleHead } from '../cycle/cycle-store.ts'
import type { Reader } from '../database/reader.ts'

/** A cycle with its frozen scheme, looked up by id: what every verb of filling in and review reads first. */
export interface CycleFrame {
  readonly id: string
  readonly name: string
  readonly year: number
  readonly state: CycleState
  readonly opensOn: string
  readonly deadline: string
  readonly scheme: SchemeFrame
}

/** A frozen scheme, looked up by id; it never changes under one cycle version, so it is kept between requests. */
export interface SchemeFrame {
  readonly frozen: FrozenScheme
  readonly indicators: ReadonlyMap<string, FrozenIndicator>
  /** By indicator; one that counts by another rule or other full marks in another group has several. */
  readonly entries: ReadonlyMap<string, readonly SchemeEntry[]>
  /** By id. */
  readonly dataItems: ReadonlyMap<string, DataItem>
  /** What an assessee is asked, in the scheme's order. */
  asks(assessee: Pick<Assessee, 'groupKey' | 'organisationId'>): AssesseeAsks
}

/** What one assessee is asked. */
export interface AssesseeAsks {
  readonly all: readonly Ask[]
  readonly byIndicator: ReadonlyMap<string, Ask>
  /** Indicators that read a data item of this year or of the year before, by the item's id. */
  readonly readers: ReadonlyMap<string, readonly string[]>
}

// Frozen text is megabytes of JSON for a big scheme. One process keeps the last few, keyed by authority, cycle and its version.
const kept = new Map<string, SchemeFrame>()
const keptAtMost = 32

/** A cycle with its frozen scheme. @throws DomainError not_found */
export async function getFrame(reader: Reader, authorityId: string, cycleId: string): Promise<CycleFrame> {
  const { version, name, year, state, opensOn, deadline } = await getCycleHead(reader, authorityId, cycleId)
  const key = `${authorityId}/${cycleId}/${version}`
  const scheme = kept.get(key) ?? keep(key, frameOf(await readFrozen(reader, authorityId, cycleId)))
  return { id: cycleId, name, year, state, opensOn, deadline, scheme }
}

async function readFrozen(reader: Reader, authorityId: string, cycleId: string): Promise<FrozenScheme> {
  const { frozen } = await reader
    .selectFrom('cycle')
    .select('frozen')
    .where('authority_id', '=', authorityId)
    .where('id', '=', cycleId)
    .executeTakeFirstOrThrow()
  return FrozenScheme.parse(JSON.parse(frozen))
}

function keep(key: string, frame: SchemeFrame): SchemeFrame {
  const oldest = kept.keys().next().value
  if (kept.size >= keptAtMost && oldest !== undefined) kept.delete(oldest)
  kept.set(key, frame)
  return frame
}

function frameOf(frozen: FrozenScheme): SchemeFrame {
  const asks = new Map<string, AssesseeAsks>()
  return {
    frozen,
    indicators: new Map(frozen.indicators.map(each => [each.id, each])),
    entries: Map.groupBy(frozen.definition.entries, each => each.indicatorId),
    dataItems: new Map(frozen.dataItems.map(each => [each.id, each])),
    asks(assessee) {
      const found = asks.get(assessee.organisationId) ?? indexed(asksOf(frozen, assessee))
      asks.set(assessee.organisationId, found)
      return found
    },
  }
}

function indexed(all: readonly Ask[]): AssesseeAsks {
  const readers = new Map<string, string[]>()
  for (const ask of all)
    for (const { item } of [...ask.own, ...ask.others]) {
      const list = readers.get(item.id) ?? []
      list.push(ask.indicatorId)
      readers.set(item.id, list)
    }
  return { all, byIndicator: new Map(all.map(each => [each.indicatorId, each])), readers }
}

/** An indicator of the frame with the category that it counts in, whoever is assessed. @throws DomainError not_found */
export function getLine(
  frame: CycleFrame,
  indicatorId: string,
): { readonly indicator: FrozenIndicator; readonly entry: Pick<SchemeEntry, 'category'> } {
  const indicator = frame.scheme.indicators.get(indicatorId)
  const entry = frame.scheme.entries.get(indicatorId)?.[0]
  if (indicator === undefined || entry === undefined) return refuse('not_found', { noun: 'indicator' })
  return { indicator, entry }
}

/** The entry by which an indicator counts for an assessee: rule, full marks, what becomes of missing values. @throws DomainError not_found */
export function getEntry(
  frame: CycleFrame,
  indicatorId: string,
  { groupKey, organisationId }: Pick<Assessee, 'groupKey' | 'organisationId'>,
): SchemeEntry {
  const entries = frame.scheme.entries.get(indicatorId) ?? []
  const counting = entries.find(entry => entryCountsFor(entry, groupKey, organisationId))
  return counting ?? refuse('not_found', { noun: 'indicator' })
}

/** A data item of the frame. @throws DomainError not_found */
export function getDataItem(frame: CycleFrame, dataItemId: string): DataItem {
  return frame.scheme.dataItems.get(dataItemId) ?? refuse('not_found', { noun: 'data_item' })
}

/** The period of this year's values, and of the year before. */
export function periodOf(frame: CycleFrame, which: 'current' | 'baseline'): string {
  return String(which === 'current' ? frame.year : frame.year - 1)
}

/** A group's name. */
export function groupName(frame: CycleFrame, groupKey: string): string {
  return frame.scheme.frozen.definition.groups.find(each => each.key === groupKey)?.name ?? groupKey
}

/** A category's name. */
export function categoryName(frame: CycleFrame, key: string): string {
  return frame.scheme.frozen.definition.categories.find(each => each.key === key)?.name ?? key
}
