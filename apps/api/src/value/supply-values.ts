import { refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged } from '../command.ts'
import { entryMoving } from '../response/move.ts'
import { applyCells, Cell, checkCells, readCells, supplyingOfficeOf, valueOf } from './cell.ts'

/** An office fills in cells of its grid: all of them, or none when one has a fault. */
export const supplyValues = command({
  input: z.object({ requestId: RequestId, cycleId: z.string(), cells: z.array(Cell).min(1).max(5000) }),
  action: 'value.supply',
  subject: async ({ tx, actor, input }) => {
    const office = await supplyingOfficeOf(
      tx,
      actor.authorityId,
      actor.organisationId,
      input.cycleId,
      input.cells.map(cell => cell.dataItemId),
    )
    return office === undefined ? {} : { supplyingOfficeId: office }
  },
  async run(scope) {
    const { tx, actor, input } = scope
    const scene = await readCells(tx, actor.authorityId, input.cycleId, [
      ...new Set(input.cells.map(cell => cell.dataItemId)),
    ])
    const { checked, problems } = await checkCells(tx, scene, input.cells, index => ['cells', index])
    refuseIfAny(problems)
    const before = checked.map(each => each.before ?? null)
    const { written, moves } = await applyCells(scope, scene, checked)
    const result = {
      cells: checked.map(({ cell, value }) => ({
        assesseeId: cell.assesseeId,
        dataItemId: cell.dataItemId,
        value,
        version: valueOf(scene, cell)?.version ?? 0,
      })),
    }
    if (written.length === 0) return unchanged(result)
    return changed(
      result,
      entryMoving(
        'value.supply',
        'cycle',
        input.cycleId,
        { before: { values: before.filter(each => each !== null) }, after: { values: written } },
        scene.frame,
        moves,
      ),
    )
  },
})
