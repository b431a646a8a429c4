import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import { FalseReportSection } from './false-report-section.tsx'
import { filtered, type OccurrenceFilter, type Recorded, type Records } from './occurrence.ts'
import { OccurrenceTable } from './occurrence-table.tsx'
import { RecordDrawer } from './record-drawer.tsx'
import styles from './occurrence-page.module.css'
import { WithdrawOccurrence } from './withdraw-drawer.tsx'

export interface OccurrencePageProps {
  readonly cycleId: string
  readonly filter: OccurrenceFilter
  readonly onFilter: (next: OccurrenceFilter) => void
}

/** Bonus and penalty by document, and false reporting: who recorded, who confirmed, what it counts. */
export function OccurrencePage({ cycleId, filter, onFilter }: OccurrencePageProps) {
  const { occurrence: text } = texts.use()
  const { data: records } = useSuspenseQuery(trpc.occurrence.list.queryOptions({ cycleId }))
  const { data: reports } = useSuspenseQuery(trpc.falseReport.list.queryOptions({ cycleId }))
  const nothing = records.types.length === 0 && reports.effect === null
  return (
    <section className={styles.page}>
      <Link to="/cycles/$cycleId/review" params={{ cycleId }}>
        ‹ {text.back}
      </Link>
      <h2>{text.title}</h2>
      {nothing && <EmptyBlock title={text.empty.title} why={text.empty.why} />}
      {records.types.length > 0 && (
        <Occurrences cycleId={cycleId} records={records} filter={filter} onFilter={onFilter} />
      )}
      {reports.effect !== null && <FalseReportSection cycleId={cycleId} data={reports} effect={reports.effect} />}
    </section>
  )
}

function Occurrences({ cycleId, records, filter, onFilter }: OccurrencePageProps & { records: Records }) {
  const { occurrence: text } = texts.use()
  const [recording, setRecording] = useState(false)
  const [withdrawing, setWithdrawing] = useState<Recorded | null>(null)
  const shown = filtered(records, filter)
  const running = records.cycleState === 'open' || records.cycleState === 'reviewing'
  const mine = records.types.some(each => each.mayDecide)
  const offices = [...new Set(records.types.map(each => each.officeName))]
  return (
    <>
      <p className={styles.intro}>
        {text.intro}
        {!mine && (
          <>
            {' '}
            <span>{text.offices(offices)}</span>
          </>
        )}
      </p>
      <div className={styles.filters}>
        <Filters records={records} filter={filter} onFilter={onFilter} />
        {mine && running && (
          <Button type="primary" onClick={() => setRecording(true)}>
            {text.record.act}
          </Button>
        )}
      </div>
      <OccurrenceTable
        cycleId={cycleId}
        records={records}
        shown={shown}
        running={running}
        onWithdraw={setWithdrawing}
        empty={records.occurrences.length === 0 ? text.none : text.filter.nothing}
      />
      <p className={styles.small}>{text.count(shown.length, records.occurrences.length)}</p>
      {recording && <RecordDrawer cycleId={cycleId} records={records} onClose={() => setRecording(false)} />}
      {withdrawing && (
        <WithdrawOccurrence
          key={withdrawing.id}
          cycleId={cycleId}
          occurrence={withdrawing}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </>
  )
}

function Filters({
  records,
  filter,
  onFilter,
}: { records: Records } & Pick<OccurrencePageProps, 'filter' | 'onFilter'>) {
  const { occurrence: text } = texts.use()
  const { q, type, state, ...rest } = filter
  const states = (['recorded', 'confirmed', 'withdrawn'] as const).map(value => ({ value, label: text.states[value] }))
  const kept = (next: {
    q?: string | undefined
    type?: string | undefined
    state?: OccurrenceFilter['state'] | undefined
  }) =>
    onFilter({
      ...rest,
      ...(next.q && { q: next.q }),
      ...(next.type !== undefined && { type: next.type }),
      ...(next.state !== undefined && { state: next.state }),
    })
  return (
    <>
      <Input
        aria-label={text.filter.find}
        placeholder={text.filter.find}
        allowClear
        defaultValue={q ?? ''}
        onChange={event => kept({ q: event.target.value, type, state })}
      />
      <Select
        aria-label={text.column.matter}
        placeholder={text.filter.type}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={type ?? null}
        onChange={next => kept({ q, state, type: next ?? undefined })}
        options={(['bonus', 'penalty'] as const).map(kind => ({
          label: text.kinds[kind],
          options: records.types
            .filter(each => each.kind === kind)
            .map(each => ({ value: each.type.key, label: each.type.name })),
        }))}
      />
      <Select
        aria-label={text.column.state}
        placeholder={text.filter.state}
        allowClear
        value={state ?? null}
        onChange={next => kept({ q, type, state: next ?? undefined })}
        options={states}
      />
    </>
  )
}
