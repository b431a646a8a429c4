import { Link } from '@tanstack/react-router'
import { placedMeasures, type PlanOutline } from '@yaodian/domain'
import { TableBox } from '@yaodian/ui/block/table-box.tsx'
import { matchesName } from '@yaodian/ui/search/match-name.ts'
import { useTypedText } from '@yaodian/ui/search/use-typed-text.ts'
import { Checkbox, Input, Select, Table } from 'antd'
import { useDeferredValue, useMemo } from 'react'
import { texts } from '../../text/texts.ts'
import type { TaskFilter } from './task-filter.ts'
import styles from './task-table.module.css'

/** An indicator as tasks show it. */
export interface TaskIndicator {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly measureId: string
  readonly officeName: string
  readonly retiredOn: string | null
}

export interface TaskTableProps {
  readonly planId: string
  readonly outline: PlanOutline
  readonly indicators: readonly TaskIndicator[]
  readonly mayCreate: boolean
  readonly filter: TaskFilter
  readonly onFilter: (change: TaskFilter) => void
}

/** Measures by item with their indicators and responsible offices; what has no indicator yet is seen at once. */
export function TaskTable({ planId, outline, indicators, mayCreate, filter, onFilter }: TaskTableProps) {
  const { tasks: text } = texts.use().plan
  const { q = '', section = '', office = '', open = '' } = filter
  const sought = useDeferredValue(q)
  const rows = useMemo(() => tasksOf(outline, indicators), [outline, indicators])
  const shown = rows.filter(
    row =>
      (section === '' || String(row.sectionAt + 1) === section) &&
      (open === '' || row.indicators.length === 0) &&
      (office === '' || row.indicators.some(each => each.officeName === office)) &&
      matchesName(
        `${row.measure.id} ${row.itemName} ${row.measure.text} ${row.indicators.map(each => `${each.code} ${each.name}`).join(' ')}`,
        sought,
      ),
  )
  const offices = [...new Set(indicators.map(each => each.officeName))].toSorted((a, b) => a.localeCompare(b, 'zh-CN'))
  const covered = shown.filter(row => row.indicators.length > 0).length
  return (
    <>
      <FilterRow outline={outline} offices={offices} filter={filter} onFilter={onFilter} />
      <TableBox least={860}>
        <Table
          dataSource={shown}
          rowKey={row => row.measure.id}
          size="small"
          pagination={false}
          locale={{ emptyText: text.nothing }}
          footer={() => text.count(shown.length, rows.length, covered)}
          columns={[
            {
              title: text.item,
              width: 180,
              onCell: (row, at) => ({
                rowSpan:
                  at !== undefined && shown[at - 1]?.itemAt === row.itemAt
                    ? 0
                    : shown.filter(each => each.itemAt === row.itemAt).length,
                style: { verticalAlign: 'top' },
              }),
              render: (_, row) => <span lang="zh-CN">{row.itemName}</span>,
            },
            {
              title: text.measure,
              render: (_, row) => (
                <Link
                  to="/plans/$planId"
                  params={{ planId }}
                  search={{ measure: row.measure.id }}
                  className={styles.measure}
                  lang="zh-CN"
                >
                  <span className={styles.number}>{row.measure.id}</span> {row.measure.text}
                </Link>
              ),
            },
            {
              title: text.indicators,
              width: 280,
              render: (_, row) => <TaskIndicators planId={planId} row={row} mayCreate={mayCreate} />,
            },
            {
              title: text.offices,
              width: 160,
              render: (_, row) => (
                <span lang="zh-CN">{[...new Set(row.indicators.map(each => each.officeName))].join('、')}</span>
              ),
            },
          ]}
        />
      </TableBox>
    </>
  )
}

type Task = ReturnType<typeof tasksOf>[number]

function tasksOf(outline: PlanOutline, indicators: readonly TaskIndicator[]) {
  const items = outline.sections.flatMap(section => section.items)
  const inUse = indicators.filter(each => each.retiredOn === null)
  return placedMeasures(outline).map(({ section, item, measure }) => ({
    sectionAt: outline.sections.indexOf(section),
    itemAt: items.indexOf(item),
    itemName: `${item.label} ${item.title}`,
    measure,
    indicators: inUse.filter(each => each.measureId === measure.id),
  }))
}

interface FilterRowProps extends Pick<TaskTableProps, 'outline' | 'filter' | 'onFilter'> {
  readonly offices: readonly string[]
}

function FilterRow({ outline, offices, filter, onFilter }: FilterRowProps) {
  const { tasks: text } = texts.use().plan
  const { q = '', section = '', office = '', open = '' } = filter
  const typed = useTypedText(q, next => onFilter({ q: next }))
  return (
    <div className={styles.filters}>
      <Input className={styles.search ?? ''} aria-label={text.search} placeholder={text.search} allowClear {...typed} />
      <Select
        className={styles.select ?? ''}
        aria-label={text.section}
        value={section}
        onChange={next => onFilter({ section: next })}
        options={[
          { value: '', label: text.allSections },
          ...outline.sections.map((each, at) => ({ value: String(at + 1), label: each.label + each.title })),
        ]}
      />
      <Select
        className={styles.select ?? ''}
        aria-label={text.offices}
        value={office}
        onChange={next => onFilter({ office: next })}
        options={[{ value: '', label: text.allOffices }, ...offices.map(each => ({ value: each, label: each }))]}
      />
      <Checkbox checked={open !== ''} onChange={event => onFilter({ open: event.target.checked ? 'yes' : '' })}>
        {text.onlyOpen}
      </Checkbox>
    </div>
  )
}

/** The indicators of a measure, or the way to its first. */
function TaskIndicators({ planId, row, mayCreate }: { planId: string; row: Task; mayCreate: boolean }) {
  const { tasks: text } = texts.use().plan
  return row.indicators.length > 0 ? (
    <ul className={styles.list}>
      {row.indicators.map(each => (
        <li key={each.id}>
          <Link to="/indicators/$indicatorId" params={{ indicatorId: each.id }} lang="zh-CN">
            {each.code} {each.name}
          </Link>
        </li>
      ))}
    </ul>
  ) : (
    <span className={styles.none}>
      {text.none}
      {mayCreate && (
        <Link
          to="/indicators/new"
          search={{ plan: planId, measure: row.measure.id }}
          aria-label={text.createFor(row.measure.id)}
        >
          {text.create}
        </Link>
      )}
    </span>
  )
}
