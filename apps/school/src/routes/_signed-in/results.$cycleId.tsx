import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { scoreTexts } from '@yaodian/ui/score/score-text.ts'
import { usePageTitle } from '../../app/use-page-title.ts'
import { PreviewPage } from '../../features/result/preview-page.tsx'
import { PublishedPage } from '../../features/result/published-page.tsx'
import { isPublished } from '../../features/result/result.ts'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'
import styles from './index.module.css'

export const Route = createFileRoute('/_signed-in/results/$cycleId')({
  async loader({ params: { cycleId }, context }) {
    const assesseeId = context.place.organisationId
    const [, { cycle }] = await Promise.all([
      scoreTexts.load(),
      queryClient.ensureQueryData(trpc.task.mine.queryOptions({ cycleId })),
      queryClient.ensureQueryData(trpc.occurrence.counted.queryOptions({ cycleId, assesseeId })),
    ])
    if (cycle && isPublished(cycle.state))
      await Promise.all([
        queryClient.ensureQueryData(trpc.publication.result.queryOptions({ cycleId, assesseeId, publicationId: null })),
        queryClient.ensureQueryData(trpc.appeal.list.queryOptions({ cycleId, assesseeId })),
      ])
    else await queryClient.ensureQueryData(trpc.result.score.queryOptions({ cycleId, assesseeId, use: 'preview' }))
  },
  component: ResultPage,
})

function ResultPage() {
  const { place } = usePlace()
  const { result } = texts.use()
  const { cycleId } = Route.useParams()
  const { data } = useSuspenseQuery(trpc.task.mine.queryOptions({ cycleId }))
  usePageTitle(result.title)
  const whose = { cycleId, assesseeId: place.organisationId }
  return (
    <div className={styles.page}>
      {data.cycles.length > 1 && (
        <p className="no-print">
          <Link to="/results">‹ {result.title}</Link>
        </p>
      )}
      {data.cycle && isPublished(data.cycle.state) ? (
        <PublishedPage {...whose} />
      ) : (
        <PreviewPage {...whose} deadline={data.cycle?.deadline ?? null} />
      )}
    </div>
  )
}
