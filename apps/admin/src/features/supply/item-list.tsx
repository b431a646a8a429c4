import type { inferProcedureOutput } from '@trpc/server'
import type { AppRouter } from '@yaodian/api/router'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import type { StateShape } from '@yaodian/ui/state/state.ts'
import { useTypedText } from '@yaodian/ui/search/use-typed-text.ts'
import { Button, Checkbox, Input, Select, Table } from 'antd'
import { useState } from 'react'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import styles from './supply-page.module.css'

/** As many data items side by side as still read well. */
export const itemLimit = 12

export interface ItemFilter {
  readonly q?: string
  readonly office?: string
  readonly open?: boolean
}

export interface ItemListProps {
  readonly cycleId: string
  readonly readOnly: boolean
  readonly filter: ItemFilter
  readonly onFilter: (filter: ItemFilter) => void
  readonly onOpen: (dataItemIds: readonly string[]) => void
}

/** The data items that an office owes in a cycle, and how much of each is there. */
export function ItemList({ cycleId, readOnly, filter, onFilter, onOpen }: ItemListProps) {
  const { supply: text } = texts.use()
  const { data } = useSuspenseQuery(trpc.value.items.queryOptions({ cycleId }))
  const [chosen, setChosen] = useState<readonly string[]>([])
  const offices = [...new Map(data.items.map(item => [item.officeId, item.officeName]))]
  const find = useTypedText(filter.q ?? '', typed => onFilter({ ...filter, q: typed }))
  if (data.items.length === 0) return <EmptyBlock title={text.empty.title} why={text.empty.why} />
  const q = (filter.q ?? '').trim().toLowerCase()
  const shown = data.items.filter(
    item =>
      (q === '' || item.name.toLowerCase().includes(q) || item.key.includes(q)) &&
      (filter.office === undefined || item.officeId === filter.office) &&
      (filter.open !== true || item.filled < item.due),
  )
  return (
    <section>
      <div className={styles.head}>
        <h2>{offices.length > 1 ? text.allTitle : text.title}</h2>
        {chosen.length >= itemLimit && <span>{text.tooMany(itemLimit)}</span>}
        <Button type="primary" disabled={chosen.length === 0} onClick={() => onOpen(chosen)}>
          {readOnly ? text.view(chosen.length) : text.open(chosen.length)}
        </Button>
      </div>
      <p className={styles.intro}>{readOnly ? text.readOnly : text.intro}</p>
      <div className={styles.filters}>
        <Input
          className={styles.search ?? ''}
          aria-label={text.search}
          placeholder={text.search}
          allowClear
          {...find}
        />
        {offices.length > 1 && (
          <Select
            className={styles.select ?? ''}
            aria-label={text.office}
            value={filter.office ?? ''}
            onChange={office => onFilter({ ...filter, office })}
            options={[{ value: '', label: text.allOffices }, ...offices.map(([value, label]) => ({ value, label }))]}
          />
        )}
        <Checkbox
          checked={filter.open === true}
          onChange={event => onFilter({ ...filter, open: event.target.checked })}
        >
          {text.onlyOpen}
        </Checkbox>
      </div>
      <ItemTable
        cycleId={cycleId}
        items={shown}
        all={data.items.length}
        offices={offices.length > 1}
        chosen={chosen}
        onChosen={setChosen}
      />
    </section>
  )
}

type Item = inferProcedureOutput<AppRouter['value']['items']>['items'][number]

interface ItemTableProps {
  readonly cycleId: string
  readonly items: readonly Item[]
  readonly all: number
  /** Of more than one office: each item says whose it is. */
  readonly offices: boolean
  readonly chosen: readonly string[]
  readonly onChosen: (dataItemIds: readonly string[]) => void
}

function ItemTable({ cycleId, items, all, offices, chosen, onChosen }: ItemTableProps) {
  const { supply: text } = texts.use()
  const sum = (of: 'filled' | 'due'): number => items.reduce((total, item) => total + item[of], 0)
  return (
    <Table
      dataSource={[...items]}
      rowKey="dataItemId"
      size="small"
      pagination={false}
      scroll={{ x: 640 }}
      locale={{ emptyText: text.none }}
      footer={() => text.count(items.length, all, sum('filled'), sum('due'))}
      rowSelection={{
        selectedRowKeys: [...chosen],
        onChange: keys => onChosen(keys.map(String).slice(0, itemLimit)),
        hideSelectAll: true,
        columnTitle: <span className="unseen">{text.select}</span>,
        getCheckboxProps: item => ({
          'aria-label': item.name,
          disabled: chosen.length >= itemLimit && !chosen.includes(item.dataItemId),
        }),
      }}
      columns={[
        {
          title: text.column.item,
          render: (_, item) => (
            <Link to="/cycles/$cycleId/supply" params={{ cycleId }} search={{ items: item.dataItemId }} lang="zh-CN">
              {item.name}
            </Link>
          ),
        },
        { title: text.column.unit, render: (_, item) => <span lang="zh-CN">{item.unit ?? ''}</span> },
        {
          title: text.column.source,
          render: (_, item) => (item.register === null ? text.byOffice : <span lang="zh-CN">{item.register}</span>),
        },
        ...(offices
          ? [
              {
                title: text.column.office,
                render: (_: unknown, item: Item) => <span lang="zh-CN">{item.officeName}</span>,
              },
            ]
          : []),
        {
          title: text.column.filled,
          align: 'right',
          className: 'number',
          render: (_, item) => `${item.filled} / ${item.due}`,
        },
        {
          title: text.column.state,
          render: (_, item) => <StateMark shape={stateOf(item)}>{text.states[stateOf(item)]}</StateMark>,
        },
      ]}
    />
  )
}

function stateOf({
  filled,
  due,
}: {
  readonly filled: number
  readonly due: number
}): StateShape & ('done' | 'active' | 'idle') {
  if (filled >= due) return 'done'
  return filled > 0 ? 'active' : 'idle'
}
