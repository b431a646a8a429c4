import type { Organisation } from '@yaodian/domain'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { Checkbox, Select, Table } from 'antd'
import { useId, useMemo, useState } from 'react'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import { differencesOf, faultyHeads, namesOf, type ImportedLine } from './import-column.ts'
import type { OrganisationImport } from './import-organisations.tsx'
import styles from './import.module.css'
import { organisationFacts } from './organisation-words.ts'

interface ImportTableProps {
  readonly found: OrganisationImport
  readonly organisations: readonly Organisation[]
  readonly chosen: ReadonlySet<string>
  readonly onChosen: (chosen: ReadonlySet<string>) => void
}

const changes = ['faulty', 'changed', 'new', 'same'] as const
type Shown = (typeof changes)[number] | 'all'

/** The sheet line by line: what each comes to, and as what it is understood. */
export function ImportTable({ found, organisations, chosen, onChosen }: ImportTableProps) {
  const { organisation: text } = texts.use()
  const [shown, setShown] = useState<Shown>('all')
  const filterId = useId()
  const nameOf = useMemo(() => namesOf(organisations, found.lines), [organisations, found])
  const count = (change: Shown): number =>
    change === 'all' ? found.lines.length : found.lines.filter(each => each.change === change).length
  const options = (['all', ...changes] as const).flatMap(value => {
    const word = value === 'all' ? text.import.all : text.import.change[value]
    return count(value) === 0 ? [] : [{ value, label: text.import.counted(word, count(value)) }]
  })
  const rows = found.lines.filter(each => shown === 'all' || each.change === shown)
  const choose = (id: string, on: boolean) =>
    onChosen(new Set([...[...chosen].filter(each => each !== id), ...(on ? [id] : [])]))
  const fact = (line: ImportedLine, field: string): string =>
    line.draft === null
      ? text.none
      : (organisationFacts(line.draft, text, nameOf).find(each => each.field === field)?.value ?? text.none)
  const column = (title: string, field: string, width: number) => ({
    title,
    key: field,
    width,
    render: (_: unknown, line: ImportedLine) => <span lang="zh-CN">{fact(line, field)}</span>,
  })
  return (
    <div>
      <div className={styles.filter}>
        <label htmlFor={filterId}>{text.import.filter}</label>
        <Select<Shown>
          id={filterId}
          className={styles.select ?? ''}
          value={shown}
          onChange={setShown}
          options={options}
        />
      </div>
      <Table
        dataSource={rows}
        rowKey="line"
        size="small"
        pagination={rows.length > 300 ? { pageSize: 100, showSizeChanger: false } : false}
        scroll={{ x: 1030 }}
        locale={{ emptyText: text.import.nothing }}
        footer={() => text.import.rows(rows.length)}
        columns={[
          { title: text.import.line, dataIndex: 'line', align: 'right', className: 'number', width: 48 },
          {
            title: text.field.name,
            width: 170,
            render: (_, each) => <span lang="zh-CN">{each.name === '' ? text.none : each.name}</span>,
          },
          {
            title: text.import.result,
            width: 200,
            render: (_, each) => (
              <Finding
                line={each}
                heads={found.heads}
                nameOf={nameOf}
                text={text}
                chosen={chosen.has(each.id)}
                onChosen={on => choose(each.id, on)}
              />
            ),
          },
          column(text.field.kind, 'kind', 104),
          column(text.field.parent, 'parentId', 120),
          column(text.field.stages, 'stages', 92),
          column(text.field.ownership, 'ownership', 72),
          column(text.column.schoolCode, 'schoolCode', 100),
          column(text.column.creditCode, 'creditCode', 164),
          column(text.field.labels, 'labels', 110),
        ]}
      />
    </div>
  )
}

interface FindingProps {
  readonly line: ImportedLine
  readonly heads: OrganisationImport['heads']
  readonly nameOf: ReadonlyMap<string, string>
  readonly text: Text['organisation']
  readonly chosen: boolean
  readonly onChosen: (on: boolean) => void
}

function Finding({ line, heads, nameOf, text, chosen, onChosen }: FindingProps) {
  const { change } = text.import
  switch (line.change) {
    case 'new':
      return <StateMark shape="done">{change.new}</StateMark>
    case 'same':
      return <StateMark shape="idle">{change.same}</StateMark>
    case 'faulty':
      return <StateMark shape="late">{text.import.faultyIn(faultyHeads(line, heads, text))}</StateMark>
    case 'changed':
      return (
        <>
          <Checkbox
            checked={chosen}
            aria-label={text.import.updateOf(line.before?.name ?? line.name)}
            onChange={event => onChosen(event.target.checked)}
          >
            {text.import.update}
          </Checkbox>
          {differencesOf(line, text, nameOf).map(each => (
            <span key={each.label} className={styles.difference} lang="zh-CN">
              {text.import.differs(each.label, each.before, each.after)}
            </span>
          ))}
        </>
      )
  }
}
