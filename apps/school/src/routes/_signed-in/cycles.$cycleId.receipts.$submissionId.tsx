import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { usePageTitle } from '../../app/use-page-title.ts'
import { Receipt } from '../../features/submission/receipt.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import styles from './index.module.css'

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/receipts/$submissionId')({
  loader: ({ params: { cycleId, submissionId } }) =>
    queryClient.ensureQueryData(trpc.submission.get.queryOptions({ cycleId, submissionId })),
  component: ReceiptPage,
})

function ReceiptPage() {
  const { submission } = texts.use()
  const { cycleId, submissionId } = Route.useParams()
  const { data: receipt } = useSuspenseQuery(trpc.submission.get.queryOptions({ cycleId, submissionId }))
  usePageTitle(submission.receipt.title)
  return (
    <div className={styles.page}>
      <Receipt receipt={receipt} />
      <p className="no-print">
        <Link to="/">{submission.backToTasks}</Link>
      </p>
    </div>
  )
}
