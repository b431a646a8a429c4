import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { DownloadLink } from '@yaodian/ui/block/download-link.tsx'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { useTypedText } from '@yaodian/ui/search/use-typed-text.ts'
import { Button, Input, Select, Table } from 'antd'
import { useState } from 'react'
import { trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { useExportAddress } from '../../session/use-export-address.ts'
import { texts } from '../../text/texts.ts'
import { isPolicy, type Owed, type OwedFilter } from './owed.ts'
import styles from './owed-page.module.css'
import { SettleDrawer } from './settle-drawer.tsx'

export interface OwedPageProps {
  readonly cycleId: string
  readonly filter: OwedFilter
  readonly onFilter: (filter: OwedFilter) => void
}

/** Every value that is still missing, who owes it, and what its absence does. */
export function OwedPage({ cycleId, filter, onFilter }: OwedPageProps) {
  const { owed: text } = texts.use()
  const { place } = usePlace()
  const address = useExportAddress(cycleId)
  const { data } = useSuspenseQuery(trpc.value.owed.queryOptions({ cycleId }))
  const [settling, setSettling] = useState<Owed | null>(null)
  const q = (filter.q ?? '').trim()
  const shown = [...data.owed]
    .sort(byWeight)
    .filter(
      each =>
        `${each.code} ${each.name} ${each.assesseeName} ${each.itemName}`.includes(q) &&
        (filter.owner === undefined || each.ownerId === filter.owner) &&
        (filter.policy === undefined || each.policy === filter.policy),
    )
  const blocking = data.owed.filter(each => each.policy === 'block').length
  return (
    <section>
      <Link to="/cycles/$cycleId/review" params={{ cycleId }}>
        ‹ {text.back}
      </Link>
      <div className={styles.head}>
        <h2>{text.title(data.owed.length)}</h2>
        {blocking > 0 && <span className={styles.blocking}>▲ {text.blocking(blocking)}</span>}
        {data.owed.length > 0 && <DownloadLink href={address('missing')}>{text.exportSheet}</DownloadLink>}
      </div>
      {data.owed.length === 0 ? (
        <EmptyBlock title={text.empty.title} why={text.empty.why} />
      ) : (
        <>
          <OwedFilters owed={data.owed} filter={filter} onFilter={onFilter} />
          <OwedTable
            cycleId={cycleId}
            owed={shown}
            all={data.owed.length}
            onSettle={mayEver(place, 'value.settle_missing') ? setSettling : null}
          />
        </>
      )}
      {settling && (
        <SettleDrawer
          key={`${settling.indicatorId}/${settling.assesseeId}/${settling.dataItemId}`}
          cycleId={cycleId}
          owed={settling}
          onClose={() => setSettling(null)}
        />
      )}
    </section>
  )
}

function OwedFilters({ owed, filter, onFilter }: Omit<OwedPageProps, 'cycleId'> & { readonly owed: readonly Owed[] }) {
  const { owed: text } = texts.use()
  const count = (ownerId: string): number => owed.filter(each => each.ownerId === ownerId).length
  const owners = [...new Map(owed.map(each => [each.ownerId, each.ownerName]))]
    .map(([value, name]) => ({ value, name, count: count(value) }))
    .toSorted((a, b) => b.count - a.count)
  return (
    <div className={styles.filters}>
      <Input
        className={styles.search ?? ''}
        aria-label={text.find}
        placeholder={text.find}
        allowClear
        {...useTypedText(filter.q ?? '', q => onFilter({ q }))}
      />
      <Select
        className={styles.select ?? ''}
        aria-label={text.owner}
        showSearch={{ optionFilterProp: 'label' }}
        value={filter.owner ?? ''}
        onChange={owner => onFilter({ owner })}
        options={[
          { value: '', label: text.allOwners },
          ...owners.map(each => ({ value: each.value, label: `${each.name} ${each.count}` })),
        ]}
      />
      <Select
        className={styles.select ?? ''}
        aria-label={text.policy}
        value={filter.policy ?? ''}
        onChange={policy => onFilter({ policy })}
        options={[
          { value: '', label: text.allPolicies },
          ...(['block', 'zero', 'na'] as const).map(value => ({ value, label: text.policies[value] })),
        ]}
      />
    </div>
  )
}

function OwedTable({
  cycleId,
  owed,
  all,
  onSettle,
}: {
  cycleId: string
  owed: readonly Owed[]
  all: number
  onSettle: ((owed: Owed) => void) | null
}) {
  const { owed: text } = texts.use()
  return (
    <Table
      dataSource={[...owed]}
      rowKey={each => `${each.indicatorId}/${each.assesseeId}/${each.dataItemId}`}
      size="small"
      pagination={owed.length > 300 ? { pageSize: 100, showSizeChanger: false } : false}
      scroll={{ x: 860 }}
      sticky
      locale={{ emptyText: text.none }}
      footer={() => text.count(owed.length, all)}
      columns={[
        {
          title: text.column.assessee,
          fixed: 'start',
          render: (_, each) => (
            <Link
              to="/cycles/$cycleId/review"
              params={{ cycleId }}
              search={{ indicator: each.indicatorId, assessee: each.assesseeId }}
              lang="zh-CN"
            >
              {each.assesseeName}
            </Link>
          ),
        },
        {
          title: text.column.indicator,
          render: (_, each) => (
            <>
              {each.code} <span lang="zh-CN">{each.name}</span>
            </>
          ),
        },
        { title: text.column.item, render: (_, each) => <span lang="zh-CN">{each.itemName}</span> },
        {
          title: text.column.owner,
          render: (_, each) => (each.ownerKind === 'assessee' ? text.own : <span lang="zh-CN">{each.ownerName}</span>),
        },
        {
          title: text.column.policy,
          render: (_, each) =>
            isPolicy(each.policy) ? `${each.policy === 'block' ? '▲ ' : ''}${text.policies[each.policy]}` : each.policy,
        },
        ...(onSettle
          ? [
              {
                title: <span className="unseen">{text.settle.act}</span>,
                key: 'act',
                align: 'right' as const,
                render: (_: unknown, each: Owed) => (
                  <Button
                    size="small"
                    type="link"
                    aria-label={text.settle.actFor(each.assesseeName, each.itemName)}
                    onClick={() => onSettle(each)}
                  >
                    {text.settle.act}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** What stops the approval first. */
function byWeight(a: Owed, b: Owed): number {
  return Number(b.policy === 'block') - Number(a.policy === 'block')
}
