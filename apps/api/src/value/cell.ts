import {
  afterOthersChange,
  checkCycleState,
  checkSeen,
  checkValue,
  problem,
  refuse,
  reportValue,
  type DataItem,
  type DataValue,
  type Problem,
} from '@yaodian/domain'
import { z } from 'zod'
import type { CommandScope } from '../command.ts'
import { listCycleAssessees, type CycleAssessee } from '../cycle/cycle-assessee-store.ts'
import type { Reader } from '../database/reader.ts'
import { readAccountNames } from '../response/account-name.ts'
import { getDataItem, getFrame, periodOf, type CycleFrame } from '../response/cycle-frame.ts'
import { insertEvents, type NewEvent } from '../response/event-store.ts'
import { factsOf } from '../response/facts.ts'
import { detailOf, type Move, type ValueChange } from '../response/move.ts'
import { saveResponse } from '../response/response-store.ts'
import { indicatorsReading, readWide, type WideScene } from '../response/wide-scene.ts'
import { saveValue } from './value-store.ts'

/** One cell of an office's grid, with the version of the value that the client saw. */
export const Cell = z.object({
  assesseeId: z.string(),
  dataItemId: z.string(),
  period: z.enum(['current', 'baseline']).default('current'),
  text: z.string().max(4000),
  version: z.number().int().min(0),
})
export type Cell = z.output<typeof Cell>

/** A cell that can be written: what it was and what it becomes. */
export interface CheckedCell {
  readonly cell: Cell
  readonly item: DataItem
  readonly before: DataValue | undefined
  readonly value: string | null
}

/** The office that supplies these items, if it is one and the same; an item that assessees supply has none. @throws DomainError not_found */
export async function supplyingOfficeOf(
  reader: Reader,
  authorityId: string,
  organisationId: string,
  cycleId: string,
  dataItemIds: readonly string[],
): Promise<string | undefined> {
  const frame = await getFrame(reader, authorityId, cycleId)
  const offices = dataItemIds.map(id => officeOf(getDataItem(frame, id)))
  // One item of another office is enough to keep the whole call out.
  return offices.find(office => office !== organisationId) ?? offices[0]
}

function officeOf({ supplier }: DataItem): string | undefined {
  return supplier.kind === 'assessee' ? undefined : supplier.officeId
}

/** The scene of some data items: every response that reads them. */
export async function readCells(
  reader: Reader,
  authorityId: string,
  cycleId: string,
  dataItemIds: readonly string[],
): Promise<WideScene> {
  const frame = await getFrame(reader, authorityId, cycleId)
  const assessees = await listCycleAssessees(reader, authorityId, cycleId)
  return readWide(reader, authorityId, frame, indicatorsReading(frame, assessees, dataItemIds))
}

/** Whether an assessee is asked for an item in a period. */
export function isAsked(
  frame: CycleFrame,
  assessee: CycleAssessee,
  dataItemId: string,
  period: 'current' | 'baseline',
): boolean {
  const { coefficient } = frame.scheme.frozen.definition
  // A coefficient of the total is no indicator's: everybody has one, of this year.
  if (coefficient !== undefined && getDataItem(frame, dataItemId).key === coefficient.item && period === 'current')
    return true
  const asks = frame.scheme.asks(assessee)
  return (asks.readers.get(dataItemId) ?? []).some(indicatorId => {
    const ask = asks.byIndicator.get(indicatorId)
    return [...(ask?.own ?? []), ...(ask?.others ?? [])].some(each => each.item.id === dataItemId && each[period])
  })
}

/** Reads what was typed into cells and finds every fault; `path` leads to a cell. */
export async function checkCells(
  reader: Reader,
  scene: WideScene,
  cells: readonly Cell[],
  path: (index: number) => readonly (string | number)[],
): Promise<{ readonly checked: readonly CheckedCell[]; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = checkCycleState(scene.frame.state, ['open', 'reviewing'])
  const checked: CheckedCell[] = []
  const name = await readAccountNames(
    reader,
    cells.map(cell => valueOf(scene, cell)?.reportedBy ?? null),
  )
  for (const [index, cell] of cells.entries()) {
    const item = getDataItem(scene.frame, cell.dataItemId)
    const assessee = scene.assessees.get(cell.assesseeId)
    if (assessee === undefined || !isAsked(scene.frame, assessee, item.id, cell.period))
      return refuse('not_found', { noun: 'assessee' }, [...path(index)])
    const before = valueOf(scene, cell)
    const read = checkValue(item, cell.text, [...path(index), 'text'])
    const faults = [
      ...(item.supplier.kind === 'assessee' ? [problem('value_not_yours', { item: item.name }, path(index))] : []),
      ...(read.ok ? [] : read.problems),
      ...checkSeen(item.name, before, cell.version, name(before?.reportedBy ?? null) ?? '', path(index)),
    ]
    problems.push(...faults)
    if (read.ok && faults.length === 0) checked.push({ cell, item, before, value: read.value })
  }
  return { checked, problems }
}

/** What a cell holds now. */
export function valueOf(
  scene: WideScene,
  cell: Pick<Cell, 'assesseeId' | 'dataItemId' | 'period'>,
): DataValue | undefined {
  return scene.values.get(periodOf(scene.frame, cell.period), cell.assesseeId, cell.dataItemId)
}

/** Writes cells that were checked. What an office had accepted has to be accepted again where a value changed. Returns those that changed, and every response that reads one. */
export async function applyCells(
  scope: CommandScope<unknown>,
  scene: WideScene,
  checked: readonly CheckedCell[],
): Promise<{ readonly written: readonly DataValue[]; readonly moves: readonly Move[] }> {
  const { tx, actor, now } = scope
  const written: { readonly before: DataValue | undefined; readonly after: DataValue }[] = []
  for (const { cell, item, before, value } of checked) {
    if (before === undefined && value === null) continue
    const blank = { period: periodOf(scene.frame, cell.period), assesseeId: cell.assesseeId, dataItemId: item.id }
    const source = item.supplier.kind === 'register' ? 'register' : 'office'
    const after = reportValue(before, blank, { value, by: actor.accountId, at: now, source })
    if (after === before) continue
    scene.values.set(after)
    await saveValue(tx, actor.authorityId, scene.frame.id, after)
    written.push({ before, after })
  }
  return { written: written.map(each => each.after), moves: await redecide(scope, scene, written) }
}

async function redecide(
  { tx, actor, context, now }: CommandScope<unknown>,
  scene: WideScene,
  written: readonly { readonly before: DataValue | undefined; readonly after: DataValue }[],
): Promise<readonly Move[]> {
  const touched = new Map<
    string,
    { readonly assesseeId: string; readonly indicatorId: string; readonly changes: ValueChange[] }
  >()
  const year = periodOf(scene.frame, 'current')
  for (const { before, after } of written) {
    const { assesseeId, dataItemId } = after
    const assessee = scene.assessees.get(assesseeId)
    if (assessee === undefined) continue
    for (const indicatorId of scene.frame.scheme.asks(assessee).readers.get(dataItemId) ?? []) {
      const key = `${assesseeId}/${indicatorId}`
      const one = touched.get(key) ?? { assesseeId, indicatorId, changes: [] }
      touched.set(key, one)
      if (after.period === year)
        one.changes.push({ dataItemId, before: before?.reported ?? null, after: after.reported })
    }
  }
  const moves: Move[] = []
  const events: NewEvent[] = []
  for (const { changes, ...at } of touched.values()) {
    const found = scene.find(at.assesseeId, at.indicatorId)
    if (found === undefined) continue
    const changed = afterOthersChange(found.response, factsOf(scene.frame, found.ask, at.assesseeId, scene.values))
    const move = {
      before: found.response,
      after: await saveResponse(tx, actor.authorityId, found.response, changed, true),
    }
    moves.push(move)
    events.push({
      id: context.newId(),
      cycleId: scene.frame.id,
      ...at,
      kind: 'supplied',
      at: now,
      accountId: actor.accountId,
      organisationId: actor.organisationId,
      text: null,
      detail: detailOf(move, changes),
    })
  }
  await insertEvents(tx, actor.authorityId, events)
  return moves
}
