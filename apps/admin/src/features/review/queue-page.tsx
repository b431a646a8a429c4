import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { DownloadLink } from '@yaodian/ui/block/download-link.tsx'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { ResponseMark, StateIcon } from '@yaodian/ui/state/state-mark.tsx'
import { responseShape } from '@yaodian/ui/state/state.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { useTypedText } from '@yaodian/ui/search/use-typed-text.ts'
import { Checkbox, Input, Segmented, Select, Table } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import { trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { useExportAddress } from '../../session/use-export-address.ts'
import { texts } from '../../text/texts.ts'
import { stateOrder, type Queue } from './review.ts'
import type { ReviewSearch } from './review-search.ts'
import styles from './queue-page.module.css'

export interface QueuePageProps {
  readonly cycleId: string
  readonly search: ReviewSearch
  readonly onSearch: (change: ReviewSearch) => void
  readonly onBy: (assessee: boolean) => void
}

/** What waits for review: by indicator across assessees, or by assessee. */
export function QueuePage({ cycleId, search, onSearch, onBy }: QueuePageProps) {
  const { review: text } = texts.use()
  const ui = uiTexts.use()
  const { place } = usePlace()
  const address = useExportAddress(cycleId)
  const { data } = useSuspenseQuery(trpc.review.queue.queryOptions({ cycleId, indicatorId: null, assesseeId: null }))
  const by = search.by ?? 'indicator'
  const mine = mayEver(place, 'review.decide')
  const find = useTypedText(search.q ?? '', q => onSearch({ q }))
  if (data.byIndicator.length === 0) return <EmptyBlock title={text.nothing} why={text.nothingWhy} />
  const waiting = data.totals.ready + data.totals.objected
  return (
    <section>
      <div className={styles.head}>
        <h2>{waiting === 0 ? text.noneWaiting : mine ? text.waiting(waiting) : text.waitingInAll(waiting)}</h2>
        <DownloadLink href={address('review', { by })}>{text.exportSheet}</DownloadLink>
        <Link to="/cycles/$cycleId/owed" params={{ cycleId }}>
          {text.toOwed}
        </Link>
        <Link to="/cycles/$cycleId/vetoes" params={{ cycleId }}>
          {text.toVetoes}
        </Link>
        <Link to="/cycles/$cycleId/adjustments" params={{ cycleId }}>
          {text.toOccurrences}
        </Link>
      </div>
      <ul className={styles.totals} aria-label={text.totals}>
        {stateOrder.map(state => (
          <li key={state}>
            <ResponseMark state={state} /> <span className="number">{data.totals[state]}</span>
          </li>
        ))}
      </ul>
      <div className={styles.filters}>
        <Segmented
          className={styles.by ?? ''}
          aria-label={text.by}
          value={by}
          onChange={value => onBy(value === 'assessee')}
          options={[
            { value: 'indicator', label: text.byIndicator },
            { value: 'assessee', label: text.byAssessee },
          ]}
        />
        <Input
          className={styles.search ?? ''}
          aria-label={text.find[by]}
          placeholder={text.find[by]}
          allowClear
          {...find}
        />
        {by === 'indicator' ? (
          <IndicatorFilters data={data} search={search} onSearch={onSearch} offices={!mine} />
        ) : (
          <GroupFilter data={data} search={search} onSearch={onSearch} />
        )}
        <Checkbox checked={search.open === true} onChange={event => onSearch({ open: event.target.checked })}>
          {text.onlyOpen}
        </Checkbox>
      </div>
      {by === 'indicator' ? (
        <IndicatorTable cycleId={cycleId} data={data} search={search} offices={!mine} words={ui.response} />
      ) : (
        <AssesseeTable cycleId={cycleId} data={data} search={search} words={ui.response} />
      )}
    </section>
  )
}

type Filters = Pick<QueuePageProps, 'search' | 'onSearch'> & { readonly data: Queue }

function IndicatorFilters({ data, search, onSearch, offices }: Filters & { readonly offices: boolean }) {
  const { review: text } = texts.use()
  const categories = [...new Set(data.byIndicator.map(each => each.categoryName))]
  const items = [...new Set(data.byIndicator.map(each => each.itemName))]
  const names = [...new Set(data.byIndicator.map(each => each.officeName))]
  return (
    <>
      <Choice
        label={text.allCategories}
        value={search.category}
        values={categories}
        onChange={category => onSearch({ category })}
      />
      <Choice label={text.allItems} value={search.item} values={items} onChange={item => onSearch({ item })} />
      {offices && (
        <Choice
          label={text.allOffices}
          value={search.office}
          values={names}
          onChange={office => onSearch({ office })}
        />
      )}
    </>
  )
}

function GroupFilter({ data, search, onSearch }: Filters) {
  const { review: text } = texts.use()
  return (
    <Choice
      label={text.allGroups}
      value={search.group}
      values={[...new Set(data.byAssessee.map(each => each.groupName))]}
      onChange={group => onSearch({ group })}
    />
  )
}

function Choice({
  label,
  value,
  values,
  onChange,
}: {
  label: string
  value: string | undefined
  values: readonly string[]
  onChange: (value: string) => void
}) {
  return (
    <Select
      className={styles.select ?? ''}
      aria-label={label}
      value={value ?? ''}
      onChange={onChange}
      options={[{ value: '', label }, ...values.map(each => ({ value: each, label: each }))]}
    />
  )
}

interface TableProps {
  readonly cycleId: string
  readonly data: Queue
  readonly search: ReviewSearch
  readonly words: ReturnType<typeof uiTexts.use>['response']
}

function countColumns<T extends { readonly counts: Queue['totals'] }>(words: TableProps['words']): ColumnsType<T> {
  return stateOrder.map(state => ({
    key: state,
    align: 'right',
    className: 'number',
    width: 112,
    title: (
      <span className={styles.stateHead}>
        <StateIcon shape={responseShape[state]} /> {words[state]}
      </span>
    ),
    render: (_, each) =>
      each.counts[state] === 0 ? <span className={styles.zero}>0</span> : <strong>{each.counts[state]}</strong>,
    sorter: (a, b) => a.counts[state] - b.counts[state],
    sortDirections: ['descend'],
  }))
}

function isOpen({ counts }: { readonly counts: Queue['totals'] }): boolean {
  return counts.ready + counts.objected > 0
}

function IndicatorTable({ cycleId, data, search, offices, words }: TableProps & { readonly offices: boolean }) {
  const { review: text } = texts.use()
  const q = (search.q ?? '').trim()
  const rows = data.byIndicator.filter(
    each =>
      `${each.code} ${each.name}`.includes(q) &&
      (search.category === undefined || each.categoryName === search.category) &&
      (search.item === undefined || each.itemName === search.item) &&
      (search.office === undefined || each.officeName === search.office) &&
      (search.open !== true || isOpen(each)),
  )
  return (
    <Table
      dataSource={rows}
      rowKey="indicatorId"
      size="small"
      pagination={false}
      sticky
      scroll={{ x: 860 }}
      locale={{ emptyText: text.noRows }}
      footer={() => text.indicatorCount(rows.length, data.byIndicator.length)}
      columns={[
        {
          title: text.column.indicator,
          fixed: 'start',
          render: (_, each) => (
            <Link
              to="/cycles/$cycleId/review"
              params={{ cycleId }}
              search={{ indicator: each.indicatorId }}
              lang="zh-CN"
            >
              <span className={styles.code}>{each.code}</span> {each.name}
            </Link>
          ),
        },
        ...countColumns<(typeof rows)[number]>(words),
        { title: text.column.category, render: (_, each) => <span lang="zh-CN">{each.categoryName}</span> },
        ...(offices
          ? [
              {
                title: text.column.office,
                render: (_: unknown, each: (typeof rows)[number]) => <span lang="zh-CN">{each.officeName}</span>,
              },
            ]
          : []),
      ]}
    />
  )
}

function AssesseeTable({ cycleId, data, search, words }: TableProps) {
  const { review: text } = texts.use()
  const q = (search.q ?? '').trim()
  const rows = data.byAssessee.filter(
    each =>
      each.name.includes(q) &&
      (search.group === undefined || each.groupName === search.group) &&
      (search.open !== true || isOpen(each)),
  )
  return (
    <Table
      dataSource={rows}
      rowKey="assesseeId"
      size="small"
      pagination={false}
      sticky
      scroll={{ x: 760 }}
      locale={{ emptyText: text.noRows }}
      footer={() => text.assesseeCount(rows.length, data.byAssessee.length)}
      columns={[
        {
          title: text.column.assessee,
          fixed: 'start',
          render: (_, each) => (
            <Link
              to="/cycles/$cycleId/review"
              params={{ cycleId }}
              search={{ by: 'assessee', assessee: each.assesseeId }}
              lang="zh-CN"
            >
              {each.name}
            </Link>
          ),
        },
        { title: text.column.group, render: (_, each) => <span lang="zh-CN">{each.groupName}</span> },
        ...countColumns<(typeof rows)[number]>(words),
      ]}
    />
  )
}
