import {
  checkCycleState,
  checkValue,
  problem,
  refuseIfAny,
  type DataItem,
  type DataValue,
  type Problem,
} from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged } from '../command.ts'
import { readSchoolCodes } from '../organisation/organisation-name.ts'
import { getDataItem } from '../response/cycle-frame.ts'
import type { WideScene } from '../response/wide-scene.ts'
import { entryMoving } from '../response/move.ts'
import { rowsOf, SheetSource } from '../sheet-source.ts'
import { applyCells, isAsked, readCells, supplyingOfficeOf, valueOf, type CheckedCell } from './cell.ts'
import { readRegister, type RegisterReading, type SheetCell } from './read-register.ts'

const Input = z.object({
  requestId: RequestId,
  cycleId: z.string(),
  dataItemIds: z.array(z.string()).min(1).max(50),
  source: SheetSource,
  /** `rehearse` writes nothing; `apply` writes all or nothing; `apply_valid` leaves faulty cells out. */
  mode: z.enum(['rehearse', 'apply', 'apply_valid']),
})

/** A register's sheet, rehearsed and then applied. The sheet is the newest: it overrules what stands, whatever version the screen showed. */
export const importSheet = command({
  input: Input,
  action: 'value.supply',
  subject: async ({ tx, actor, input }) => {
    const office = await supplyingOfficeOf(
      tx,
      actor.authorityId,
      actor.organisationId,
      input.cycleId,
      input.dataItemIds,
    )
    return office === undefined ? {} : { supplyingOfficeId: office }
  },
  // Unzipping and reading a workbook takes long and needs no state: not inside the lock.
  prepare: async ({ source }) => rowsOf(source),
  async run(scope, sheet) {
    const { tx, actor, input } = scope
    const scene = await readCells(tx, actor.authorityId, input.cycleId, input.dataItemIds)
    refuseIfAny(checkCycleState(scene.frame.state, ['open', 'reviewing']))
    const items = input.dataItemIds.map(id => getDataItem(scene.frame, id))
    refuseIfAny(
      items
        .filter(item => item.supplier.kind === 'assessee')
        .map(item => problem('value_not_yours', { item: item.name })),
    )
    const codes = await readSchoolCodes(tx, actor.authorityId)
    const assessees = [...scene.assessees.values()].map(each => ({
      id: each.organisationId,
      name: each.name,
      schoolCode: codes.get(each.organisationId) ?? null,
    }))
    const rehearsal = rehearse(scene, items, readRegister(sheet, items, assessees))
    const { rows, problems, writable } = rehearsal
    const before = writable.flatMap(each => each.before ?? [])
    const write = input.mode === 'apply_valid' || (input.mode === 'apply' && problems.length === 0)
    const { written, moves } = write ? await applyCells(scope, scene, writable) : { written: [], moves: [] }
    const result = { rows, problems, applied: written.length }
    if (written.length === 0) return unchanged(result)
    return changed(
      result,
      entryMoving(
        'value.supply',
        'cycle',
        input.cycleId,
        { before: { values: before }, after: { values: written, source: input.source.kind } },
        scene.frame,
        moves,
      ),
    )
  },
})

export interface RehearsedCell extends SheetCell {
  readonly value: string | null
  readonly before: string | null
  readonly change: 'new' | 'same' | 'changed' | 'invalid'
}

/** What applying would do, cell by cell; an empty cell changes nothing. */
function rehearse(scene: WideScene, items: readonly DataItem[], reading: RegisterReading) {
  const problems: Problem[] = [...reading.problems]
  const writable: CheckedCell[] = []
  const known = new Map(items.map(item => [item.id, item]))
  const rows = reading.rows.map(row => ({
    line: row.line,
    name: row.name,
    assesseeId: row.assesseeId,
    cells: row.cells.flatMap((cell): RehearsedCell[] => {
      const item = known.get(cell.dataItemId)
      const assessee = row.assesseeId === null ? undefined : scene.assessees.get(row.assesseeId)
      if (item === undefined || assessee === undefined)
        return [{ ...cell, value: null, before: null, change: 'invalid' }]
      if (!isAsked(scene.frame, assessee, item.id, 'current')) return []
      const address = { assesseeId: assessee.organisationId, dataItemId: item.id, period: 'current' as const }
      const before = valueOf(scene, address)
      const read = checkValue(item, cell.text)
      if (!read.ok) {
        problems.push(
          problem('sheet_cell_invalid', { line: row.line, column: cell.column, text: cell.text }, [
            row.line,
            cell.column,
          ]),
          ...read.problems.map(each => ({ ...each, path: [row.line, cell.column] })),
        )
        return [{ ...cell, value: null, before: before?.reported ?? null, change: 'invalid' }]
      }
      if (read.value !== null)
        writable.push({
          cell: { ...address, text: cell.text, version: before?.version ?? 0 },
          item,
          before,
          value: read.value,
        })
      return [{ ...cell, value: read.value, before: before?.reported ?? null, change: changeOf(before, read.value) }]
    }),
  }))
  return { rows, problems, writable }
}

function changeOf(before: DataValue | undefined, value: string | null): RehearsedCell['change'] {
  if (value === null || before?.reported === value) return 'same'
  return before === undefined || before.reported === null ? 'new' : 'changed'
}
