import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { Button, Table } from 'antd'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import { matterOf, shapeOf, worthOf, worthWords, type Recorded, type Records } from './occurrence.ts'
import styles from './occurrence-page.module.css'

interface OccurrenceTableProps {
  readonly cycleId: string
  readonly records: Records
  readonly shown: readonly Recorded[]
  /** Whether the cycle still takes acts. */
  readonly running: boolean
  readonly empty: string
  readonly onWithdraw: (each: Recorded) => void
}

/** What is on record, a row each. */
export function OccurrenceTable({ cycleId, records, shown, running, empty, onWithdraw }: OccurrenceTableProps) {
  const { occurrence: text } = texts.use()
  return (
    <Table
      dataSource={[...shown]}
      rowKey="id"
      size="small"
      pagination={false}
      scroll={{ x: 1080 }}
      locale={{ emptyText: empty }}
      columns={[
        {
          title: text.column.assessee,
          width: 160,
          render: (_, each) => (
            <Link
              to="/cycles/$cycleId/results/$assesseeId"
              params={{ cycleId, assesseeId: each.assesseeId }}
              lang="zh-CN"
            >
              {each.assesseeName}
            </Link>
          ),
        },
        { title: text.column.matter, render: (_, each) => <Matter records={records} each={each} /> },
        {
          title: text.column.document,
          width: 190,
          render: (_, each) => (
            <>
              <span lang="zh-CN">{each.documentNumber}</span>
              <span className={`number ${styles.small}`}>{each.on}</span>
            </>
          ),
        },
        {
          title: text.column.worth,
          width: 120,
          align: 'right',
          render: (_, each) => <Worth records={records} each={each} />,
        },
        { title: text.column.people, width: 220, render: (_, each) => <People each={each} /> },
        {
          title: text.column.state,
          width: 130,
          render: (_, each) => (
            <>
              <StateMark shape={shapeOf[each.state]}>{text.states[each.state]}</StateMark>
              {each.withdrawnReason !== null && (
                <span lang="zh-CN" className={styles.small}>
                  {text.withdrawnFor(each.withdrawnReason)}
                </span>
              )}
            </>
          ),
        },
        {
          title: <span className="unseen">{text.column.act}</span>,
          key: 'act',
          width: 132,
          align: 'right',
          render: (_, each) =>
            running &&
            each.mayDecide &&
            each.state !== 'withdrawn' && <Acts cycleId={cycleId} each={each} onWithdraw={() => onWithdraw(each)} />,
        },
      ]}
    />
  )
}

function Matter({ records, each }: { records: Records; each: Recorded }) {
  const { occurrence: text } = texts.use()
  const found = matterOf(records, each)
  const row = worthOf(records, each, each.assesseeId)?.row
  return (
    <>
      {found && <span>{text.kinds[found.kind]} · </span>}
      <span lang="zh-CN">{found?.type.name ?? each.type}</span>
      {row !== undefined && (
        <span lang="zh-CN" className={styles.small}>
          {row}
        </span>
      )}
      {each.reason !== null && (
        <span lang="zh-CN" className={styles.small}>
          {text.reasonOf(each.reason)}
        </span>
      )}
    </>
  )
}

function Worth({ records, each }: { records: Records; each: Recorded }) {
  const { occurrence: text } = texts.use()
  const worth = each.state === 'withdrawn' ? null : worthOf(records, each, each.assesseeId)
  if (worth === null) return null
  const { shown, why } = worthWords(worth, text.worth, each.state === 'confirmed')
  return (
    <>
      <span className="number">{shown}</span>
      {why !== null && <span className={styles.small}>{why}</span>}
    </>
  )
}

function People({ each }: { each: Recorded }) {
  const { occurrence: text } = texts.use()
  return (
    <>
      <span className={styles.small}>{text.recordedBy(each.recordedByName ?? '', momentOf(each.recordedAt))}</span>
      {each.confirmedAt !== null && (
        <span className={styles.small}>{text.confirmedBy(each.confirmedByName ?? '', momentOf(each.confirmedAt))}</span>
      )}
    </>
  )
}

function Acts({ cycleId, each, onWithdraw }: { cycleId: string; each: Recorded; onWithdraw: () => void }) {
  const { occurrence: text } = texts.use()
  const run = useMutation(
    trpc.occurrence.confirm.mutationOptions({
      async onSuccess() {
        showToast(text.confirm.done)
        await queryClient.invalidateQueries(trpc.occurrence.pathFilter())
        await queryClient.invalidateQueries(trpc.result.pathFilter())
      },
    }),
  )
  const confirm = () => run.mutate({ requestId: newRequestId(), cycleId, occurrenceId: each.id, version: each.version })
  return (
    <>
      {each.state === 'recorded' && each.recordedByMe && <span className={styles.small}>{text.confirm.other}</span>}
      {each.state === 'recorded' && !each.recordedByMe && (
        <Button
          size="small"
          loading={run.isPending}
          aria-label={text.confirm.actFor(each.assesseeName, each.documentNumber)}
          onClick={confirm}
        >
          {text.confirm.act}
        </Button>
      )}
      <Button
        size="small"
        type="link"
        aria-label={text.withdraw.actFor(each.assesseeName, each.documentNumber)}
        onClick={onWithdraw}
      >
        {text.withdraw.act}
      </Button>
      {run.error && <FailureLine failure={failureOf(run.error)} />}
    </>
  )
}
