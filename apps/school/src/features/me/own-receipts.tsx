import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import styles from './own-receipts.module.css'

/** Everything that was submitted, cycle by cycle, each with its receipt. */
export function OwnReceipts({ assesseeId }: { assesseeId: string }) {
  const { me } = texts.use()
  const { data } = useSuspenseQuery(trpc.task.mine.queryOptions({ cycleId: null }))
  const lists = useSuspenseQueries({
    queries: data.cycles.map(({ id: cycleId }) => trpc.submission.list.queryOptions({ cycleId, assesseeId })),
  })
  const cycles = data.cycles.flatMap((cycle, index) => {
    const receipts = lists[index]?.data.receipts ?? []
    return receipts.length === 0 ? [] : [{ ...cycle, receipts }]
  })
  if (cycles.length === 0) return <p className={styles.none}>{me.receiptsNone}</p>
  return cycles.map(cycle => (
    <div key={cycle.id}>
      <h3 lang="zh-CN">{cycle.name}</h3>
      <ul className={styles.receipts}>
        {cycle.receipts.map(receipt => (
          <li key={receipt.id}>
            <Link to="/cycles/$cycleId/receipts/$submissionId" params={{ cycleId: cycle.id, submissionId: receipt.id }}>
              {me.receipt(receipt.number, receipt.responses)}
            </Link>
            <span className="number" lang="zh-CN">
              {me.receiptBy(receipt.confirmedBy ?? '', momentOf(receipt.confirmedAt))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  ))
}
