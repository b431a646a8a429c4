import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { usePageTitle } from '../../app/use-page-title.ts'
import { SubmitPage } from '../../features/submission/submit-page.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'
import styles from './index.module.css'

interface SubmitSearch {
  /** `confirm`: the page that shows the consequence. */
  step?: 'confirm'
}

export const Route = createFileRoute('/_signed-in/cycles/$cycleId/submit')({
  validateSearch: (search: Record<string, unknown>): SubmitSearch =>
    search['step'] === 'confirm' ? { step: 'confirm' } : {},
  async loader({ params, context }) {
    const whose = { cycleId: params.cycleId, assesseeId: context.place.organisationId }
    // Always as it is now: what is confirmed is what was just read.
    await Promise.all([
      queryClient.fetchQuery({ ...trpc.submission.check.queryOptions(whose), staleTime: 0 }),
      queryClient.ensureQueryData(trpc.submission.list.queryOptions(whose)),
    ])
  },
  component: Submit,
})

function Submit() {
  const { place } = usePlace()
  const { submission } = texts.use()
  const { cycleId } = Route.useParams()
  const { step } = Route.useSearch()
  const navigate = Route.useNavigate()
  const whose = { cycleId, assesseeId: place.organisationId }
  const { data: check, refetch } = useSuspenseQuery(trpc.submission.check.queryOptions(whose))
  const { data: past } = useSuspenseQuery(trpc.submission.list.queryOptions(whose))
  const title = mayEver(place, 'submission.confirm') ? submission.title : submission.reporterTitle
  usePageTitle(title)
  return (
    <div className={styles.page}>
      <h1>{title}</h1>
      <SubmitPage
        key={`${cycleId} ${place.organisationId}`}
        {...whose}
        roles={place.roles}
        check={check}
        receipts={past.receipts}
        confirming={step === 'confirm'}
        onConfirming={confirming =>
          void navigate({
            search: ({ step: _step, ...rest }) => (confirming ? { ...rest, step: 'confirm' as const } : rest),
          })
        }
        onRead={() => void refetch()}
        onDone={receipt => {
          showToast(submission.receipt.done(receipt.number))
          void navigate({
            to: '/cycles/$cycleId/receipts/$submissionId',
            params: { cycleId, submissionId: receipt.id },
            search: ({ step: _step, ...rest }) => rest,
            replace: true,
          })
        }}
      />
    </div>
  )
}
