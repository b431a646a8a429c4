import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { Button } from 'antd'
import { useCallback, useSyncExternalStore } from 'react'
import { texts } from '../../text/texts.ts'
import { showValue } from './cell-text.ts'
import type { SupplyGrid } from './supply-grid.ts'
import styles from './supply-page.module.css'
import type { GridData } from './use-supply-grid.ts'

/** About the cell under the cursor: what is wrong, who filled it in, last year; in a conflict both values. Its room is kept. */
export function CellFacts({ grid, data, cell: key }: { grid: SupplyGrid; data: GridData; cell: string | null }) {
  const { grid: text } = texts.use().supply
  const ui = uiTexts.use()
  problemTexts.use()
  const subscribe = useCallback(
    (listener: () => void) => (key === null ? () => {} : grid.subscribe(key, listener)),
    [grid, key],
  )
  const field = useSyncExternalStore(subscribe, () => (key === null ? undefined : grid.field(key)))
  const [assesseeId, dataItemId, period] = (key ?? '').split('/')
  const row = data.rows.find(each => each.assesseeId === assesseeId)
  const index = data.items.findIndex(each => each.id === dataItemId)
  const item = data.items[index]
  const cell = row?.cells[index]
  if (!field || !row || !item || !cell)
    return (
      <p id="supply-cell-facts" className={styles.facts}>
        {text.idle}
      </p>
    )
  const show = (value: string): string => showValue(item, value, text.yes, text.no)
  const title = text.cell(row.name, period === 'baseline' ? text.lastYearOf(item.name) : item.name)
  // Once another value is saved, what was verified no longer stands.
  const asRead = field.theirs === null && field.stored.version === cell.version
  const about = [
    ...(period === 'current' && asRead && cell.verified !== null ? [text.verifiedNote(show(cell.verified))] : []),
    ...(period === 'current' && cell.baseline !== null ? [text.lastYearValue(show(cell.baseline))] : []),
    ...(period === 'current' && asRead && cell.by !== null && cell.at !== null
      ? [text.by(cell.by, momentOf(cell.at))]
      : []),
  ]
  const facts = field.problems.length > 0 ? field.problems.map(sayProblem) : about
  return (
    <div
      id="supply-cell-facts"
      className={styles.facts}
      data-wrong={field.problems.length > 0 || field.theirs ? true : undefined}
    >
      <strong lang="zh-CN">{title}</strong>
      <span>{facts.join(' · ')}</span>
      {field.theirs && (
        <>
          <span>{ui.saving.conflictExplanation(field.theirs.by, field.theirs.at && momentOf(field.theirs.at))}</span>
          <Button size="small" onClick={() => grid.takeTheirs(key ?? '')}>
            {ui.saving.takeTheirs} {ui.saving.theirs(show(field.theirs.value))}
          </Button>
          <Button size="small" onClick={() => grid.keepMine(key ?? '')}>
            {ui.saving.keepMine} {ui.saving.mine(show(field.typed))}
          </Button>
        </>
      )}
    </div>
  )
}
