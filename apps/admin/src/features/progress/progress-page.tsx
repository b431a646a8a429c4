import { useSuspenseQuery } from '@tanstack/react-query'
import { DownloadLink } from '@yaodian/ui/block/download-link.tsx'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { ResponseMark } from '@yaodian/ui/state/state-mark.tsx'
import { useTypedText } from '@yaodian/ui/search/use-typed-text.ts'
import { Input, Select } from 'antd'
import { useMemo } from 'react'
import { trpc } from '../../session/api.ts'
import { useExportAddress } from '../../session/use-export-address.ts'
import { texts } from '../../text/texts.ts'
import { MatrixGrid } from './matrix-grid.tsx'
import { columnsOf, countCells, rowsOf, type Matrix, type MatrixFilter } from './matrix.ts'
import styles from './progress-page.module.css'

const states = ['accepted', 'ready', 'waiting', 'returned', 'objected'] as const

export interface ProgressPageProps {
  readonly cycleId: string
  readonly filter: MatrixFilter
  readonly onFilter: (filter: MatrixFilter) => void
  /** To the review of a cell. */
  readonly onOpen: (indicatorId: string, assesseeId: string) => void
}

/** Where every assessee stands with every indicator. */
export function ProgressPage({ cycleId, filter, onFilter, onOpen }: ProgressPageProps) {
  const { progress: text } = texts.use()
  const { data } = useSuspenseQuery(trpc.progress.matrix.queryOptions({ cycleId }))
  const address = useExportAddress(cycleId)
  const { q, group, category, office } = filter
  const rows = useMemo(() => rowsOf(data, { q: q ?? '', ...(group === undefined ? {} : { group }) }), [data, q, group])
  const columns = useMemo(
    () =>
      columnsOf(data, { ...(category === undefined ? {} : { category }), ...(office === undefined ? {} : { office }) }),
    [data, category, office],
  )
  const totals = useMemo(() => countCells(data), [data])
  return (
    <section>
      <h2>{text.finding(totals.accepted, totals.asked)}</h2>
      <ul className={styles.legend} aria-label={text.legend}>
        {states.map(state => (
          <li key={state}>
            <ResponseMark state={state} /> <span className="number">{totals.states[state]}</span>
          </li>
        ))}
        <li>
          <span aria-hidden>—</span> {text.notApplicable} <span className="number">{totals.notApplicable}</span>
        </li>
        <li>
          <span className={styles.blank} aria-hidden /> {text.notAsked}
        </li>
      </ul>
      <Filters matrix={data} filter={filter} onFilter={onFilter} />
      {rows.length === 0 || columns.length === 0 ? (
        <EmptyBlock title={text.none} />
      ) : (
        <MatrixGrid rows={rows} columns={columns} deadline={data.cycle.deadline} onOpen={onOpen} />
      )}
      <p className={styles.foot}>
        <span>{text.rows(rows.length, columns.length)}</span>
        <span>{text.keys}</span>
        <DownloadLink href={address('progress')}>{text.exportSheet}</DownloadLink>
      </p>
    </section>
  )
}

function Filters({ matrix, filter, onFilter }: { matrix: Matrix } & Pick<ProgressPageProps, 'filter' | 'onFilter'>) {
  const { progress: text } = texts.use()
  const groups = [...new Map(matrix.assessees.map(each => [each.groupKey, each.groupName]))]
  const categories = [...new Map(matrix.indicators.map(each => [each.categoryKey, each.categoryName]))]
  const offices = [...new Set(matrix.indicators.map(each => each.officeName))].map(name => [name, name] as const)
  const choice = (
    label: string,
    value: string | undefined,
    options: readonly (readonly [string, string])[],
    set: (value: string) => void,
  ) => (
    <Select
      className={styles.select ?? ''}
      aria-label={label}
      value={value ?? ''}
      onChange={set}
      options={[{ value: '', label }, ...options.map(([key, name]) => ({ value: key, label: name }))]}
    />
  )
  return (
    <div className={styles.filters}>
      <Input
        className={styles.search ?? ''}
        aria-label={text.find}
        placeholder={text.find}
        allowClear
        {...useTypedText(filter.q ?? '', q => onFilter({ q }))}
      />
      {choice(text.allGroups, filter.group, groups, group => onFilter({ group }))}
      {choice(text.allCategories, filter.category, categories, category => onFilter({ category }))}
      {choice(text.allOffices, filter.office, offices, office => onFilter({ office }))}
    </div>
  )
}
