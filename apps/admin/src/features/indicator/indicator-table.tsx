import { Link } from '@tanstack/react-router'
import { TableBox } from '@yaodian/ui/block/table-box.tsx'
import { matchesName } from '@yaodian/ui/search/match-name.ts'
import { useTypedText } from '@yaodian/ui/search/use-typed-text.ts'
import { Input, Select, Table } from 'antd'
import { useDeferredValue } from 'react'
import { texts } from '../../text/texts.ts'
import type { IndicatorFilter } from './indicator-filter.ts'
import type { LibraryIndicator, LibraryItem } from './indicator-shape.ts'
import styles from './indicator.module.css'

export interface IndicatorTableProps {
  readonly indicators: readonly LibraryIndicator[]
  readonly items: readonly LibraryItem[]
  readonly filter: IndicatorFilter
  readonly onFilter: (change: IndicatorFilter) => void
}

/** The library of a plan's indicators: what is measured, from which values, who answers for it. */
export function IndicatorTable({ indicators, items, filter, onFilter }: IndicatorTableProps) {
  const { indicator: text } = texts.use()
  const { q = '', item = '', office = '', asking = '' } = filter
  const sought = useDeferredValue(q)
  const byKey = new Map(items.map(item => [item.key, item]))
  const suppliersOf = (each: LibraryIndicator): readonly string[] => [
    ...new Set(each.dataItems.flatMap(key => supplierName(byKey.get(key), text.assessee))),
  ]
  const asks = (each: LibraryIndicator): boolean =>
    each.evidence.files > 0 || each.dataItems.some(key => byKey.get(key)?.supplier.kind === 'assessee')
  const shown = indicators.filter(
    each =>
      (item === '' || each.item?.label === item) &&
      (office === '' || each.officeName === office) &&
      (asking === '' || asks(each) === (asking === 'yes')) &&
      matchesName(`${each.code} ${each.name} ${each.measure?.text ?? ''}`, sought),
  )
  return (
    <>
      <FilterRow indicators={indicators} filter={filter} onFilter={onFilter} />
      <TableBox least={980}>
        <Table
          dataSource={shown}
          rowKey="id"
          size="small"
          pagination={false}
          locale={{ emptyText: text.none }}
          footer={() => text.count(shown.length, indicators.length)}
          columns={[
            {
              title: text.column.code,
              width: 96,
              className: 'number',
              render: (_, each) => <IndicatorLink id={each.id} words={each.code} />,
            },
            {
              title: text.column.name,
              render: (_, each) => (
                <>
                  <IndicatorLink id={each.id} words={each.name} />
                  {each.retiredOn !== null && <small> ({text.retired})</small>}
                </>
              ),
            },
            {
              title: text.column.item,
              width: 180,
              render: (_, each) => <span lang="zh-CN">{each.item && `${each.item.label} ${each.item.title}`}</span>,
            },
            { title: text.column.unit, width: 60, render: (_, each) => <span lang="zh-CN">{each.unit}</span> },
            { title: text.column.office, width: 110, render: (_, each) => <span lang="zh-CN">{each.officeName}</span> },
            {
              title: text.column.supplier,
              width: 140,
              render: (_, each) => <span lang="zh-CN">{suppliersOf(each).join('、')}</span>,
            },
            {
              title: text.column.files,
              width: 70,
              align: 'right',
              className: 'number',
              render: (_, each) => text.files(each.evidence.files),
            },
            {
              title: text.column.schemes,
              width: 150,
              render: (_, each) => <SchemeYears schemes={each.schemes} />,
            },
          ]}
        />
      </TableBox>
    </>
  )
}

function IndicatorLink({ id, words }: { id: string; words: string }) {
  return (
    <Link to="/indicators/$indicatorId" params={{ indicatorId: id }} lang="zh-CN">
      {words}
    </Link>
  )
}

/** The schemes that count an indicator, by year; their names are long and alike. */
function SchemeYears({ schemes }: Pick<LibraryIndicator, 'schemes'>) {
  return (
    <ul className={styles.years}>
      {schemes.map(({ id, name, year }) => (
        <li key={id}>
          <Link to="/schemes/$schemeId" params={{ schemeId: id }} title={name} aria-label={name}>
            {year}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function supplierName(item: LibraryItem | undefined, assessee: string): readonly string[] {
  if (item === undefined) return []
  if (item.supplier.kind === 'assessee') return [assessee]
  return [item.supplier.kind === 'register' ? item.supplier.register : (item.officeName ?? '')]
}

function FilterRow({ indicators, filter, onFilter }: Omit<IndicatorTableProps, 'items'>) {
  const { indicator: text } = texts.use()
  const items = new Map(
    indicators.flatMap(each =>
      each.item ? [[each.item.label, `${each.item.label} ${each.item.title}`] as const] : [],
    ),
  )
  const offices = [...new Set(indicators.map(each => each.officeName))].toSorted((a, b) => a.localeCompare(b, 'zh-CN'))
  return (
    <div className={styles.filters}>
      <Input
        className={styles.search ?? ''}
        aria-label={text.search}
        placeholder={text.search}
        allowClear
        {...useTypedText(filter.q ?? '', q => onFilter({ q }))}
      />
      <Select
        className={styles.select ?? ''}
        aria-label={text.column.item}
        value={filter.item ?? ''}
        onChange={item => onFilter({ item })}
        options={[{ value: '', label: text.allItems }, ...[...items].map(([value, label]) => ({ value, label }))]}
      />
      <Select
        className={styles.select ?? ''}
        aria-label={text.column.office}
        value={filter.office ?? ''}
        onChange={office => onFilter({ office })}
        options={[{ value: '', label: text.allOffices }, ...offices.map(value => ({ value, label: value }))]}
      />
      <Select
        className={styles.select ?? ''}
        aria-label={text.asking}
        value={filter.asking ?? ''}
        onChange={asking => onFilter({ asking })}
        options={[
          { value: '', label: text.allAsking },
          { value: 'yes', label: text.asking },
          { value: 'no', label: text.notAsking },
        ]}
      />
    </div>
  )
}
