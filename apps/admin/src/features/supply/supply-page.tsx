import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox, Input, Select } from 'antd'
import { useMemo, useState } from 'react'
import { DownloadLink } from '@yaodian/ui/block/download-link.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { useTypedText } from '@yaodian/ui/search/use-typed-text.ts'
import { trpc } from '../../session/api.ts'
import { useExportAddress } from '../../session/use-export-address.ts'
import { texts } from '../../text/texts.ts'
import { CellFacts } from './cell-facts.tsx'
import { asksCell, columnsOf } from './grid-column.ts'
import { GridStatus } from './grid-status.tsx'
import { cellKey } from './supply-grid.ts'
import { SupplyTable } from './supply-table.tsx'
import { writeWithUndo } from './use-grid-handlers.ts'
import { useSupplyGrid, type GridData } from './use-supply-grid.ts'
import styles from './supply-page.module.css'

export interface RowFilter {
  readonly q?: string
  readonly group?: string
  readonly open?: boolean
}

export interface SupplyPageProps {
  readonly cycleId: string
  readonly dataItemIds: readonly string[]
  readonly mayEver: boolean
  readonly filter: RowFilter
  readonly onFilter: (filter: RowFilter) => void
  readonly onImport: () => void
}

/** Some data items for every organisation, filled in like a spreadsheet. */
export function SupplyPage({ cycleId, dataItemIds, mayEver, filter, onFilter, onImport }: SupplyPageProps) {
  const { supply } = texts.use()
  const { grid: text } = supply
  const { data } = useSuspenseQuery(
    trpc.value.grid.queryOptions({ cycleId, indicatorId: null, dataItemIds: [...dataItemIds] }),
  )
  const address = useExportAddress(cycleId)
  const grid = useSupplyGrid(cycleId, data)
  const [cell, setCell] = useState<string | null>(null)
  const columns = useMemo(() => columnsOf(data), [data])
  const { q = '', group, open } = filter
  // What is typed does not make a row leave while one works on it: emptiness is judged when the filter is set.
  const rows = useMemo(
    () =>
      data.rows.filter(
        row =>
          row.name.includes(q.trim()) &&
          (group === undefined || row.groupKey === group) &&
          (open !== true ||
            columns.some(
              column =>
                asksCell(row, column) &&
                (grid.field(cellKey({ assesseeId: row.assesseeId, dataItemId: column.item.id, period: column.period }))
                  ?.typed ?? '') === '',
            )),
      ),
    [data, columns, grid, q, group, open],
  )
  const readOnly = !mayEver || !(data.cycle.state === 'open' || data.cycle.state === 'reviewing')
  const go = (key: string) => {
    const input = document.querySelector<HTMLInputElement>(`input[data-key="${CSS.escape(key)}"]`)
    input?.focus()
    // What is typed next replaces what stands wrong.
    input?.select()
  }
  const fillDown = () => {
    const at = rows.findIndex(row => cell?.startsWith(`${row.assesseeId}/`))
    const suffix = (cell ?? '').split('/').slice(1).join('/')
    const value = grid.field(cell ?? '')?.typed ?? ''
    const below = rows.slice(at + 1).map(row => `${row.assesseeId}/${suffix}`)
    const empty = below.filter(key => grid.field(key)?.typed === '').map(key => ({ key, text: value }))
    if (at < 0 || value === '' || empty.length === 0) return showToast(text.nothingBelow)
    writeWithUndo(grid, empty, text.filledDown(empty.length))
  }
  return (
    <section>
      <div className={styles.head}>
        <Link to="/cycles/$cycleId/supply" params={{ cycleId }}>
          ‹ {supply.back}
        </Link>
        <span className={styles.grow} />
        <GridStatus grid={grid} at={cell} onGo={go} />
      </div>
      {readOnly && <p className={styles.notice}>{supply.readOnly}</p>}
      <div className={styles.filters}>
        <RowFilters data={data} filter={filter} onFilter={onFilter} />
        <span className={styles.grow} />
        {!readOnly && (
          <>
            <Button title={text.fillDownHint} onClick={fillDown}>
              {text.fillDown}
            </Button>
            <Button onClick={onImport}>{text.importSheet}</Button>
          </>
        )}
      </div>
      <CellFacts grid={grid} data={data} cell={cell} />
      <SupplyTable grid={grid} columns={columns} rows={rows} readOnly={readOnly} onFocus={setCell} />
      <p className={styles.foot}>
        <span>{text.rows(rows.length, data.rows.length)}</span>
        {!readOnly && <span>{text.keys}</span>}
        <DownloadLink href={address('grid', { items: dataItemIds.join(',') })}>{text.exportSheet}</DownloadLink>
      </p>
    </section>
  )
}

function RowFilters({ data, filter, onFilter }: { data: GridData } & Pick<SupplyPageProps, 'filter' | 'onFilter'>) {
  const { grid: text } = texts.use().supply
  const groups = [...new Map(data.rows.map(row => [row.groupKey, row.groupName]))]
  return (
    <>
      <Input
        className={styles.search ?? ''}
        aria-label={text.findOrganisation}
        placeholder={text.findOrganisation}
        allowClear
        {...useTypedText(filter.q ?? '', q => onFilter({ ...filter, q }))}
      />
      {groups.length > 1 && (
        <Select
          className={styles.select ?? ''}
          aria-label={text.allGroups}
          value={filter.group ?? ''}
          onChange={value => onFilter({ ...filter, group: value })}
          options={[{ value: '', label: text.allGroups }, ...groups.map(([value, label]) => ({ value, label }))]}
        />
      )}
      <Checkbox checked={filter.open === true} onChange={event => onFilter({ ...filter, open: event.target.checked })}>
        {text.onlyEmpty}
      </Checkbox>
    </>
  )
}
