import { Link } from '@tanstack/react-router'
import { DownloadLink } from '@yaodian/ui/block/download-link.tsx'
import panel from '@yaodian/ui/block/panel.module.css'
import { TableBox } from '@yaodian/ui/block/table-box.tsx'
import type { StateShape } from '@yaodian/ui/state/state.ts'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { Select, Table } from 'antd'
import { useState } from 'react'
import { useExportAddress } from '../../session/use-export-address.ts'
import { texts } from '../../text/texts.ts'
import type { Appeals } from './publication.ts'
import styles from './publication.module.css'

/** The shape of an appeal's state. */
export const appealShapes: Readonly<Record<Appeals[number]['state'], StateShape>> = {
  open: 'active',
  upheld: 'done',
  rejected: 'idle',
}

export interface AppealListProps {
  readonly cycleId: string
  readonly appeals: Appeals
  /** The last day on which they are taken; null while they are not. */
  readonly until: string | null
  readonly mayDecide: boolean
}

/** Every appeal; the open ones first. */
export function AppealList({ cycleId, appeals, until, mayDecide }: AppealListProps) {
  const { appeals: text } = texts.use().publication
  const address = useExportAddress(cycleId)
  const [state, setState] = useState('')
  const shown = appeals
    .filter(each => state === '' || each.state === state)
    .toSorted((a, b) => Number(b.state === 'open') - Number(a.state === 'open'))
  return (
    <section className={panel.panel}>
      <div className={panel.bar}>
        <h2>{text.title}</h2>
        <span className={panel.note}>{until === null ? text.closed : text.window(until)}</span>
        {appeals.length > 0 && (
          <>
            <Select
              aria-label={text.filter}
              value={state}
              onChange={setState}
              popupMatchSelectWidth={false}
              options={[
                { value: '', label: text.all },
                ...(['open', 'upheld', 'rejected'] as const).map(each => ({ value: each, label: text.states[each] })),
              ]}
            />
            <span className={panel.end}>
              <DownloadLink href={address('appeals')}>{text.download}</DownloadLink>
            </span>
          </>
        )}
      </div>
      {appeals.length === 0 ? (
        <p className={panel.note}>{text.none}</p>
      ) : (
        <AppealTable cycleId={cycleId} shown={shown} all={appeals.length} mayDecide={mayDecide} />
      )}
    </section>
  )
}

interface AppealTableProps {
  readonly cycleId: string
  readonly shown: Appeals
  /** How many there are in all. */
  readonly all: number
  readonly mayDecide: boolean
}

function AppealTable({ cycleId, shown, all, mayDecide }: AppealTableProps) {
  const { appeals: text } = texts.use().publication
  return (
    <TableBox least={300}>
      <Table
        dataSource={shown}
        rowKey="id"
        size="small"
        pagination={false}
        locale={{ emptyText: text.none }}
        footer={() => text.count(shown.length, all)}
        columns={[
          {
            title: text.assessee,
            render: (_, each) => (
              <>
                <span lang="zh-CN">{each.assesseeName}</span>
                <span className={styles.under}>
                  <About appeal={each} />
                </span>
              </>
            ),
          },
          {
            title: text.about,
            responsive: ['md'],
            render: (_, each) => <About appeal={each} />,
          },
          {
            title: text.reason,
            responsive: ['md'],
            render: (_, each) => <span lang="zh-CN">{each.reason}</span>,
          },
          {
            title: text.raised,
            className: 'number',
            responsive: ['md'],
            width: 112,
            render: (_, each) => momentOf(each.raisedAt),
          },
          {
            title: text.state,
            width: 96,
            render: (_, each) => <StateMark shape={appealShapes[each.state]}>{text.states[each.state]}</StateMark>,
          },
          {
            title: <span className="unseen">{text.decide}</span>,
            width: 64,
            render: (_, each) => (
              <Link to="/cycles/$cycleId/publication/appeals/$appealId" params={{ cycleId, appealId: each.id }}>
                {each.state === 'open' && mayDecide ? text.decide : text.see}
                <span className="unseen" lang="zh-CN">
                  {each.assesseeName}
                </span>
              </Link>
            ),
          },
        ]}
      />
    </TableBox>
  )
}

/** What is contested: an indicator, or the whole result. */
function About({ appeal }: { appeal: Appeals[number] }) {
  const { appeals: text } = texts.use().publication
  if (appeal.indicatorName === null) return text.whole
  return (
    <span lang="zh-CN">
      {appeal.code} {appeal.indicatorName}
    </span>
  )
}
