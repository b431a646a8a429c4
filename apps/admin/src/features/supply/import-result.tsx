import type { inferProcedureOutput } from '@trpc/server'
import type { AppRouter } from '@yaodian/api/router'
import type { Problem } from '@yaodian/domain'
import { StateIcon } from '@yaodian/ui/state/state-mark.tsx'
import type { StateShape } from '@yaodian/ui/state/state.ts'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Checkbox, Table } from 'antd'
import { useState } from 'react'
import { texts } from '../../text/texts.ts'
import styles from './supply-page.module.css'

type Rehearsal = inferProcedureOutput<AppRouter['value']['importSheet']>
type Change = Rehearsal['rows'][number]['cells'][number]['change']

const shapes: Readonly<Record<Change, StateShape>> = { new: 'done', changed: 'active', same: 'idle', invalid: 'late' }

export interface ImportResultProps {
  readonly result: Rehearsal
  readonly pending: boolean
  readonly onApply: (mode: 'apply' | 'apply_valid') => void
  readonly onAgain: () => void
}

/** What is wrong with one cell is one sentence after the other; the rest stands by itself. */
function byPlace(problems: readonly Problem[]): readonly (readonly [string, readonly Problem[]])[] {
  return [...Map.groupBy(problems, ({ path }, index) => (path.length === 0 ? `#${index}` : path.join('/')))]
}

/** Whether a row names whom an earlier row named already. */
function isTwice(problems: readonly Problem[], line: number): boolean {
  return problems.some(({ code, params }) => code === 'sheet_row_twice' && params.line === line)
}

/** What applying the sheet would do, cell by cell, before anything is written. */
export function ImportResult({ result, pending, onApply, onAgain }: ImportResultProps) {
  const { import: text } = texts.use().supply
  problemTexts.use()
  const [onlyNews, setOnlyNews] = useState(true)
  const cells = result.rows.flatMap(row => row.cells)
  const count = (change: Change): number => cells.filter(cell => cell.change === change).length
  const writable = count('new') + count('changed')
  const rows = result.rows.filter(
    row => !onlyNews || row.assesseeId === null || row.cells.some(cell => cell.change !== 'same'),
  )
  const columns = [...new Map(cells.map(cell => [cell.dataItemId, cell.column]))]
  return (
    <>
      <h3>{text.result}</h3>
      <p>{text.summary(count('new'), count('changed'), count('same'), count('invalid'))}</p>
      {result.problems.length > 0 && (
        <ol className={styles.problems} aria-label={text.problems(result.problems.length)}>
          {byPlace(result.problems).map(([place, problems]) => (
            <li key={place}>{problems.map(sayProblem).join(' ')}</li>
          ))}
        </ol>
      )}
      <div className={styles.acts}>
        {writable === 0 ? (
          <span>{text.nothing}</span>
        ) : (
          <Button
            type="primary"
            loading={pending}
            onClick={() => onApply(result.problems.length === 0 ? 'apply' : 'apply_valid')}
          >
            {result.problems.length === 0 ? text.apply(writable) : text.applyValid(writable)}
          </Button>
        )}
        <Button onClick={onAgain}>{text.again}</Button>
        <Checkbox checked={onlyNews} onChange={event => setOnlyNews(event.target.checked)}>
          {text.onlyNews}
        </Checkbox>
      </div>
      {writable > 0 && <p className={styles.intro}>{text.consequence}</p>}
      <Table
        dataSource={rows}
        rowKey="line"
        size="small"
        pagination={rows.length > 300 ? { pageSize: 100, showSizeChanger: false } : false}
        scroll={{ x: 480 }}
        footer={() => text.rows(rows.length)}
        columns={[
          { title: text.line, dataIndex: 'line', width: 56, align: 'right' },
          {
            title: text.organisation,
            render: (_, row) => (
              <>
                <span lang="zh-CN">{row.name}</span>
                {row.assesseeId === null && ` (${isTwice(result.problems, row.line) ? text.twice : text.unknown})`}
              </>
            ),
          },
          ...columns.map(([id, column]) => ({
            title: <span lang="zh-CN">{column}</span>,
            key: id,
            render: (_: unknown, row: Rehearsal['rows'][number]) => {
              const cell = row.cells.find(each => each.dataItemId === id)
              if (!cell) return null
              return (
                <span className={styles.change}>
                  <StateIcon shape={shapes[cell.change]} label={text.change[cell.change]} />
                  <span lang="zh-CN">{cell.value ?? cell.text}</span>
                  {cell.change === 'changed' && cell.before !== null && (
                    <span className={styles.before}>{text.before(cell.before)}</span>
                  )}
                </span>
              )
            },
          })),
        ]}
      />
    </>
  )
}
