import { useSuspenseQuery } from '@tanstack/react-query'
import { scoreTexts } from '@yaodian/ui/score/score-text.ts'
import { trpc } from '../../session/api.ts'
import { CategoryTable } from './category-table.tsx'
import { CountedFacts } from './counted-facts.tsx'
import { LineList } from './line-list.tsx'
import { PreviewHead } from './preview-head.tsx'
import { categoriesOf, previewLines, previewTotal } from './result.ts'

/** What the present figures would give, until the result is published. */
export function PreviewPage({
  cycleId,
  assesseeId,
  deadline,
}: {
  cycleId: string
  assesseeId: string
  deadline: string | null
}) {
  const words = scoreTexts.use()
  const { data: preview } = useSuspenseQuery(trpc.result.score.queryOptions({ cycleId, assesseeId, use: 'preview' }))
  const categories = categoriesOf(preview.score.categories)
  return (
    <>
      <PreviewHead preview={preview} deadline={deadline} />
      <CategoryTable categories={categories} totalLines={previewTotal(preview, words)} />
      <CountedFacts cycleId={cycleId} assesseeId={assesseeId} />
      <LineList lines={previewLines(preview, words)} categories={categories} />
    </>
  )
}
