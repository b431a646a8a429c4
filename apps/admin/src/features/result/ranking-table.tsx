import { Link } from '@tanstack/react-router'
import { changeSince } from '@yaodian/domain'
import panel from '@yaodian/ui/block/panel.module.css'
import { TableBox } from '@yaodian/ui/block/table-box.tsx'
import { matchesName } from '@yaodian/ui/search/match-name.ts'
import { Input, Select, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import { PlacesChange, PointsChange } from './change-mark.tsx'
import type { Preview, RankedRow } from './result.ts'
import styles from './result.module.css'

export interface RankingTableProps {
  readonly cycleId: string
  /** The revision shown, as the address names it. */
  readonly revision: string | undefined
  readonly rows: readonly RankedRow[]
  readonly previous: Preview['previous']
}

const withoutGrade = '—'

/** One group's ranking. A total leads to how it came about. */
export function RankingTable({ cycleId, revision, rows, previous }: RankingTableProps) {
  const { result: text } = texts.use()
  const [filter, setFilter] = useState({ search: '', grade: '' })
  const grades = [...new Set(rows.map(row => row.grade ?? withoutGrade))]
  const shown = rows.filter(
    row =>
      matchesName(row.name, filter.search) && (filter.grade === '' || (row.grade ?? withoutGrade) === filter.grade),
  )
  return (
    <>
      <div className={`${panel.filters} no-print`}>
        <Input
          className={styles.search ?? ''}
          aria-label={text.filter.search}
          placeholder={text.filter.search}
          allowClear
          value={filter.search}
          onChange={event => setFilter({ ...filter, search: event.target.value })}
        />
        <Select
          className={styles.select ?? ''}
          aria-label={text.filter.grade}
          value={filter.grade}
          onChange={grade => setFilter({ ...filter, grade })}
          options={[
            { value: '', label: text.filter.allGrades },
            ...grades.map(grade => ({ value: grade, label: grade === withoutGrade ? text.filter.noGrade : grade })),
          ]}
        />
      </div>
      <TableBox least={640}>
        <Table
          dataSource={shown}
          rowKey="assesseeId"
          size="small"
          pagination={false}
          locale={{ emptyText: rows.length === 0 ? text.emptyGroup : text.none }}
          footer={() => text.count(shown.length, rows.length)}
          columns={columnsOf(text, { cycleId, revision, previous })}
        />
      </TableBox>
    </>
  )
}

function Remarks({ row }: { row: RankedRow }) {
  const { result: text } = texts.use()
  return (
    <span className={styles.marks}>
      {row.vetoes.map(veto => (
        <Seal key={veto.code} documentNumber={veto.documentNumber} />
      ))}
      {row.blocked > 0 && <span className={styles.mark}>{text.blocked(row.blocked)}</span>}
      {row.changed && <span className={styles.mark}>{text.changed}</span>}
    </span>
  )
}

/** A veto, with the document that establishes it. */
export function Seal({ documentNumber }: { documentNumber: string }) {
  const { result: text } = texts.use()
  return (
    <span className={styles.seal}>
      {text.veto} <span lang="zh-CN">{documentNumber}</span>
    </span>
  )
}

type Address = Pick<RankingTableProps, 'cycleId' | 'revision' | 'previous'>

function columnsOf(text: Text['result'], address: Address): TableColumnsType<RankedRow> {
  return [
    {
      title: text.column.name,
      render: (_, row) => (
        <span lang="zh-CN">
          <WhyLink {...address} row={row}>
            {row.name}
          </WhyLink>
        </span>
      ),
    },
    {
      title: text.column.rank,
      className: 'number',
      align: 'right',
      width: 96,
      render: (_, row) => (
        <>
          {row.shared && <span className={styles.shared}>{text.shared} </span>}
          {row.rank ?? '—'}
        </>
      ),
    },
    {
      title: text.column.total,
      className: 'number',
      align: 'right',
      width: 88,
      render: (_, row) => (
        <span className={styles.total}>
          <WhyLink {...address} row={row} label={`${row.total ?? text.noTotal} ${text.why(row.name)}`}>
            {row.total ?? text.noTotal}
          </WhyLink>
        </span>
      ),
    },
    { title: text.column.grade, width: 88, render: (_, row) => <span lang="zh-CN">{row.grade ?? '—'}</span> },
    {
      title: text.column.points,
      className: 'number',
      align: 'right',
      width: 104,
      render: (_, row) => <PointsChange points={changeSince(row, address.previous[row.assesseeId] ?? null).points} />,
    },
    {
      title: text.column.places,
      className: 'number',
      align: 'right',
      width: 104,
      render: (_, row) => <PlacesChange places={changeSince(row, address.previous[row.assesseeId] ?? null).places} />,
    },
    { title: text.column.remark, render: (_, row) => <Remarks row={row} /> },
  ]
}

/** From a name or a total to how it came about. */
function WhyLink({
  cycleId,
  revision,
  row,
  label,
  children,
}: Pick<Address, 'cycleId' | 'revision'> & { row: RankedRow; label?: string; children: string }) {
  return (
    <Link
      to="/cycles/$cycleId/results/$assesseeId"
      params={{ cycleId, assesseeId: row.assesseeId }}
      search={revision === undefined ? {} : { revision }}
      aria-label={label}
    >
      {children}
    </Link>
  )
}
