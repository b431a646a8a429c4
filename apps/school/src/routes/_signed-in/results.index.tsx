import { useSuspenseQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { usePageTitle } from '../../app/use-page-title.ts'
import { CycleList } from '../../features/result/cycle-list.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import styles from './index.module.css'

export const Route = createFileRoute('/_signed-in/results/')({
  loader: () => queryClient.ensureQueryData(trpc.task.mine.queryOptions({ cycleId: null })),
  component: ResultsPage,
})

function ResultsPage() {
  const { result } = texts.use()
  const { data } = useSuspenseQuery(trpc.task.mine.queryOptions({ cycleId: null }))
  usePageTitle(result.title)
  return (
    <div className={styles.page}>
      <h1>{result.title}</h1>
      {data.cycles.length === 0 ? (
        <EmptyBlock title={result.none} why={result.noneWhy} />
      ) : (
        <CycleList cycles={data.cycles} />
      )}
    </div>
  )
}
