import type { inferProcedureOutput } from '@trpc/server'
import type { AppRouter } from '@yaodian/api/router'
import { currentPlace } from '@yaodian/ui/api/place.ts'
import { draftKey, keepDraft, readDraft } from '@yaodian/ui/form/draft-store.ts'
import { claimKey } from '@yaodian/ui/form/open-field.ts'
import { markUnsaved } from '@yaodian/ui/form/unsaved.ts'
import { useEffect, useState } from 'react'
import { client, queryClient, trpc } from '../../session/api.ts'
import { readCellNow, suppliedValue } from './supplied-value-kind.ts'
import { SupplyGrid, type CellAddress, type GridPorts } from './supply-grid.ts'

/** The grid's data as the API gives it. */
export type GridData = inferProcedureOutput<AppRouter['value']['grid']>
export type GridItem = GridData['items'][number]
export type GridRow = GridData['rows'][number]
export type GridCell = NonNullable<GridRow['cells'][number]>

/** A grid for as long as its page is open, filled with what the server holds. */
export function useSupplyGrid(cycleId: string, data: GridData): SupplyGrid {
  const [grid] = useState(() => {
    const made = new SupplyGrid(portsOf(cycleId))
    load(made, cycleId, data)
    return made
  })
  useEffect(() => load(grid, cycleId, data), [grid, cycleId, data])
  useEffect(() => {
    const keys = addressesOf(cycleId, data).map(({ address }) => draftKey(suppliedValue.name, address))
    const releases = keys.map(claimKey)
    return () => {
      for (const release of releases) release()
      for (const key of keys) markUnsaved(key, false)
    }
  }, [cycleId, data])
  useEffect(() => {
    const retry = () => grid.retry()
    addEventListener('online', retry)
    return () => removeEventListener('online', retry)
  }, [grid])
  return grid
}

function addressesOf(cycleId: string, { items, rows }: GridData) {
  return rows.flatMap(row =>
    row.cells.flatMap((cell, index) => {
      const item = items[index]
      if (!cell || !item) return []
      const at = (period: CellAddress['period']): CellAddress => ({
        cycleId,
        assesseeId: row.assesseeId,
        dataItemId: item.id,
        period,
      })
      const current = { address: at('current'), item, stored: { value: cell.reported ?? '', version: cell.version } }
      const baseline = {
        address: at('baseline'),
        item,
        stored: { value: cell.baseline ?? '', version: cell.baselineVersion },
      }
      return [...(cell.asks.current ? [current] : []), ...(cell.asks.baseline ? [baseline] : [])]
    }),
  )
}

function load(grid: SupplyGrid, cycleId: string, data: GridData): void {
  for (const { address, item, stored } of addressesOf(cycleId, data)) grid.load(address, item, stored)
}

function portsOf(cycleId: string): GridPorts {
  const key = (address: CellAddress): string => draftKey(suppliedValue.name, address)
  return {
    async save(cells, requestId) {
      const sent = cells.map(({ assesseeId, dataItemId, period, text, version }) => ({
        assesseeId,
        dataItemId,
        period,
        text,
        version,
      }))
      return (await client.value.supply.mutate({ requestId, cycleId, cells: sent })).cells
    },
    read: readCellNow,
    readDraft: address => readDraft(key(address)),
    keep(address, draft) {
      keepDraft(
        key(address),
        draft && {
          kind: suppliedValue.name,
          address,
          place: currentPlace(),
          href: location.pathname + location.search,
          ...draft,
        },
      )
      markUnsaved(key(address), draft !== null)
    },
    saved() {
      // The page itself knows; lists and matrices read again when they are opened.
      void queryClient.invalidateQueries({ ...trpc.value.pathFilter(), refetchType: 'none' })
      void queryClient.invalidateQueries({ ...trpc.review.pathFilter(), refetchType: 'none' })
      void queryClient.invalidateQueries({ ...trpc.progress.pathFilter(), refetchType: 'none' })
    },
  }
}
