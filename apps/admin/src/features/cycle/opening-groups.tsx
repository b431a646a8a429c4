import { TableBox } from '@yaodian/ui/block/table-box.tsx'
import { Table } from 'antd'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import styles from './block.module.css'

interface AskedField {
  readonly key: string
  readonly name: string
}

/** A group as opening would ask it. */
export interface OpeningGroup {
  readonly key: string
  readonly name: string
  readonly assessees: readonly { readonly id: string; readonly name: string }[]
  readonly burden: { readonly fields: number; readonly baselines: number; readonly files: number }
  readonly asks: readonly {
    readonly indicatorId: string
    readonly code: string
    readonly name: string
    readonly own: readonly AskedField[]
    readonly others: readonly (AskedField & { readonly office: string; readonly register: string | null })[]
    readonly files: number
  }[]
}

/** Who would be assessed, and how much one of them would fill in; a group opens to its organisations and contents. */
export function OpeningGroups({
  known,
  groups,
  unassigned,
}: {
  /** False while the scheme's faults keep from saying what would be asked. */
  known: boolean
  groups: readonly OpeningGroup[]
  unassigned: readonly { readonly id: string; readonly name: string }[]
}) {
  const { opening } = texts.use()
  const text = opening.groups
  return (
    <section className={styles.block}>
      <h2>{text.title}</h2>
      <TableBox least={720}>
        <Table
          dataSource={groups}
          rowKey="key"
          size="small"
          pagination={false}
          columns={columnsOf(text, known)}
          expandable={{
            expandedRowRender: group => <GroupContents group={group} />,
            columnWidth: 40,
            columnTitle: <span className="unseen">{opening.groups.members}</span>,
          }}
          footer={() => `${text.total} ${groups.reduce((sum, group) => sum + group.assessees.length, 0)}`}
        />
      </TableBox>
      {unassigned.length > 0 && (
        <details>
          <summary>{opening.unassigned(unassigned.length)}</summary>
          <p lang="zh-CN">{unassigned.map(each => each.name).join('、')}</p>
        </details>
      )}
    </section>
  )
}

function columnsOf(text: Text['opening']['groups'], known: boolean) {
  const figure = (title: string, of: (group: OpeningGroup) => number, sure = false) => ({
    title,
    align: 'right' as const,
    className: 'number',
    render: (_: unknown, group: OpeningGroup) => (sure || known ? of(group) : '—'),
  })
  return [
    { title: text.name, render: (_: unknown, group: OpeningGroup) => <span lang="zh-CN">{group.name}</span> },
    figure(text.assessees, group => group.assessees.length, true),
    figure(text.indicators, group => group.asks.length),
    figure(text.fields, group => group.burden.fields),
    figure(text.baselines, group => group.burden.baselines),
    figure(text.files, group => group.burden.files),
  ]
}

function GroupContents({ group }: { group: OpeningGroup }) {
  const { groups: text } = texts.use().opening
  return (
    <div className={styles.contents}>
      <h3>{text.members}</h3>
      <p lang="zh-CN">{group.assessees.map(each => each.name).join('、') || text.nobody}</p>
      <h3>{text.asks}</h3>
      <ul>
        {group.asks.map(ask => (
          <li key={ask.indicatorId}>
            <span lang="zh-CN">
              {ask.code} {ask.name}
            </span>
            {ask.own.length > 0 && (
              <small>
                {text.own}: <span lang="zh-CN">{namesOf(ask.own)}</span>
              </small>
            )}
            {ask.others.length > 0 && (
              <small>
                {text.others}:{' '}
                <span lang="zh-CN">
                  {ask.others.map(each => `${each.name} (${each.register ?? each.office})`).join('、')}
                </span>
              </small>
            )}
            {ask.files > 0 && <small>{text.file(ask.files)}</small>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function namesOf(items: readonly AskedField[]): string {
  return items.map(each => each.name).join('、')
}
