import { ruleText, SchemeEntry, type OrganisationKind } from '@yaodian/domain'
import { TableBox } from '@yaodian/ui/block/table-box.tsx'
import { scoreTexts } from '@yaodian/ui/score/score-text.ts'
import { StateIcon } from '@yaodian/ui/state/state-mark.tsx'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { matchesName } from '@yaodian/ui/search/match-name.ts'
import { useTypedText } from '@yaodian/ui/search/use-typed-text.ts'
import { Button, Checkbox, Input, Select, Table } from 'antd'
import { useDeferredValue, useMemo } from 'react'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import type { EntryFilter } from './entry-filter.ts'
import styles from './scheme.module.css'
import { listOf, looseOf, textOf } from './field-spec.ts'
import type { KeptScheme } from './scheme-shape.ts'
import type { SchemeDraft } from './use-scheme-draft.ts'

export interface EntryTableProps {
  readonly scheme: KeptScheme
  readonly draft: SchemeDraft
  readonly units: readonly { readonly id: string; readonly name: string; readonly kind: OrganisationKind }[]
  readonly filter: EntryFilter
  readonly onFilter: (change: EntryFilter) => void
  readonly onOpen: (at: number) => void
}

interface Row {
  readonly at: number
  readonly name: string
  readonly unit: string | null
  readonly entry: SchemeEntry | null
  readonly category: string
  readonly groups: readonly string[]
  readonly faults: readonly string[]
}

/** Everything that counts: indicator, for whom, how many points, by which rule in words. */
export function EntryTable(props: EntryTableProps) {
  const { draft, filter, onFilter } = props
  const { entries: text } = texts.use().scheme
  // What is typed in an entry's editor comes first: hundreds of rows follow when there is time.
  const [later, shown] = [useDeferredValue(draft), useDeferredValue(filter)]
  const { scheme, units, onOpen } = props
  const rows = useMemo(
    () => <EntryRows scheme={scheme} draft={later} units={units} filter={shown} onOpen={onOpen} />,
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- onOpen only goes to an address; a new one of every render would draw all rows again
    [scheme, later, units, shown],
  )
  return (
    <>
      <FilterRow draft={draft} filter={filter} onFilter={onFilter} text={text} />
      {rows}
    </>
  )
}

function EntryRows({ scheme, draft, units, filter, onOpen }: Omit<EntryTableProps, 'onFilter'>) {
  const { entries: text, missing } = texts.use().scheme
  const score = scoreTexts.use()
  const { category = '', group = '', faulty = false } = filter
  const sought = filter.q ?? ''
  const rows = listOf(draft.definition['entries']).map((each, at) => rowOf(scheme, draft, each, at))
  const said = (row: Row): string => (row.entry === null ? text.unfinished : ruleText(row.entry.rule, row.unit, score))
  const shown = rows.filter(
    row =>
      (category === '' || row.category === category) &&
      (group === '' || row.groups.includes(group)) &&
      (!faulty || row.faults.length > 0) &&
      matchesName(`${row.name} ${said(row)}`, sought),
  )
  return (
    <TableBox least={980}>
      <Table
        dataSource={shown}
        rowKey="at"
        size="small"
        pagination={false}
        locale={{ emptyText: text.none }}
        footer={() => text.count(shown.length, rows.length)}
        columns={[
          {
            title: text.indicator,
            width: 260,
            render: (_, row) => <EntryName row={row} onOpen={onOpen} text={text} />,
          },
          {
            title: text.category,
            width: 110,
            render: (_, row) => <span lang="zh-CN">{nameOf(draft, 'categories', row.category)}</span>,
          },
          {
            title: text.groups,
            width: 170,
            render: (_, row) => (
              <span lang="zh-CN">
                {row.groups.map(key => nameOf(draft, 'groups', key)).join('、')}
                {row.entry?.only && (
                  <small className={styles.only}>
                    {text.only}: {row.entry.only.map(id => units.find(unit => unit.id === id)?.name ?? id).join('、')}
                  </small>
                )}
              </span>
            ),
          },
          {
            title: text.fullMarks,
            width: 70,
            align: 'right',
            className: 'number',
            render: (_, row) => row.entry?.fullMarks,
          },
          { title: text.rule, render: (_, row) => said(row) },
          { title: text.missing, width: 110, render: (_, row) => row.entry && missing[row.entry.missing] },
        ]}
      />
    </TableBox>
  )
}

function EntryName({ row, onOpen, text }: { row: Row; onOpen: (at: number) => void; text: Text['scheme']['entries'] }) {
  return (
    <>
      <Button type="link" className={styles.name ?? ''} aria-label={text.open(row.name)} onClick={() => onOpen(row.at)}>
        <span lang="zh-CN">{row.name || text.unknown}</span>
      </Button>
      {row.faults.map(fault => (
        <span key={fault} className={styles.fault}>
          <StateIcon shape="late" /> {fault}
        </span>
      ))}
    </>
  )
}

type FilterRowProps = Pick<EntryTableProps, 'draft' | 'filter' | 'onFilter'> & {
  readonly text: Text['scheme']['entries']
}

function FilterRow({ draft, filter, onFilter, text }: FilterRowProps) {
  const options = (part: string) =>
    listOf(draft.definition[part])
      .map(looseOf)
      .map(each => ({ value: textOf(each['key']), label: textOf(each['name']) }))
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
        aria-label={text.category}
        value={filter.category ?? ''}
        onChange={category => onFilter({ category })}
        options={[{ value: '', label: text.allCategories }, ...options('categories')]}
      />
      <Select
        className={styles.select ?? ''}
        aria-label={text.groups}
        value={filter.group ?? ''}
        onChange={group => onFilter({ group })}
        options={[{ value: '', label: text.allGroups }, ...options('groups')]}
      />
      <Checkbox checked={filter.faulty === true} onChange={event => onFilter({ faulty: event.target.checked })}>
        {text.onlyFaulty}
      </Checkbox>
    </div>
  )
}

function rowOf(scheme: KeptScheme, draft: SchemeDraft, each: unknown, at: number): Row {
  const loose = looseOf(each)
  const read = SchemeEntry.safeParse(each)
  const indicator = scheme.indicators.find(one => one.id === loose['indicatorId'])
  const faults = draft.problems.filter(({ path }) => path[0] === 'entries' && path[1] === at).map(sayProblem)
  return {
    at,
    name: indicator === undefined ? '' : `${indicator.code} ${indicator.name}`,
    unit: indicator?.unit ?? null,
    entry: read.success ? read.data : null,
    category: textOf(loose['category']),
    groups: listOf(loose['groups']).map(textOf),
    faults: [...new Set(faults)],
  }
}

function nameOf(draft: SchemeDraft, part: string, key: string): string {
  const found = listOf(draft.definition[part])
    .map(looseOf)
    .find(each => each['key'] === key)
  return found === undefined ? key : textOf(found['name'])
}
