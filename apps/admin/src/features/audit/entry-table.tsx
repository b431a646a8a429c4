import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '@yaodian/api/router'
import { fullMoment } from '@yaodian/ui/text/date.ts'
import { Button, Table } from 'antd'
import { texts } from '../../text/texts.ts'
import styles from './audit.module.css'
import { EntryChanges } from './entry-changes.tsx'
import { sayAction, sayObject, type EntryWords } from './entry-words.ts'

export type ListedEntry = inferRouterOutputs<AppRouter>['audit']['list']['entries'][number]

interface EntryTableProps {
  readonly entries: readonly ListedEntry[]
  readonly words: EntryWords
  readonly onObject: (objectId: string) => void
}

/** Entries of the trail, the newest first: who, for whom, when, what, and what it changed. */
export function EntryTable({ entries, words, onObject }: EntryTableProps) {
  const { audit: text } = texts.use()
  return (
    <Table
      dataSource={entries}
      rowKey="number"
      size="small"
      pagination={false}
      sticky
      scroll={{ x: 1080 }}
      rowClassName={styles.entry ?? ''}
      footer={() => text.shown(entries.length)}
      columns={[
        {
          title: text.field.number,
          dataIndex: 'number',
          align: 'right',
          className: 'number',
          width: 72,
          fixed: 'start',
        },
        { title: text.field.at, className: 'number', width: 140, render: (_, each) => fullMoment(each.at) },
        { title: text.field.account, width: 140, render: (_, each) => !each.erased && <Who entry={each} /> },
        {
          title: text.field.place,
          width: 140,
          render: (_, each) => !each.erased && <span lang="zh-CN">{each.place?.name}</span>,
        },
        { title: text.field.action, width: 132, render: (_, each) => !each.erased && sayAction(each.action, words) },
        {
          title: text.field.object,
          width: 200,
          render: (_, each) => !each.erased && <What entry={each} words={words} onObject={onObject} />,
        },
        {
          title: text.field.change,
          render: (_, each) =>
            each.erased ? text.erased : <EntryChanges before={each.before} after={each.after} words={words} />,
        },
      ]}
    />
  )
}

type KeptEntry = Extract<ListedEntry, { readonly erased: false }>

function Who({ entry: { account } }: { entry: KeptEntry }) {
  const { audit: text } = texts.use()
  if (account === null) return text.system
  return (
    <>
      <span lang="zh-CN">{account.name}</span>
      <span className={styles.under}>{account.username}</span>
    </>
  )
}

function What({
  entry,
  words,
  onObject,
}: {
  entry: KeptEntry
  words: EntryWords
  onObject: (objectId: string) => void
}) {
  const { audit: text } = texts.use()
  const { noun, name } = sayObject(entry, words)
  return (
    <Button
      type="link"
      size="small"
      className={styles.object ?? ''}
      title={text.filter.onlyObject}
      aria-label={`${text.filter.onlyObject} ${noun} ${name}`}
      onClick={() => onObject(entry.objectId)}
    >
      {noun} <span lang="zh-CN">{name}</span>
    </Button>
  )
}
