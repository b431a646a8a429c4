import { useSuspenseQuery } from '@tanstack/react-query'
import { focusField } from '@yaodian/ui/form/focus-error.ts'
import input from '@yaodian/ui/form/input.module.css'
import { useLocale } from '@yaodian/ui/text/texts.ts'
import { useState } from 'react'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import { AppealPart } from './appeal-part.tsx'
import { CategoryTable } from './category-table.tsx'
import { CountedFacts } from './counted-facts.tsx'
import { LineList } from './line-list.tsx'
import { ResultHead } from './result-head.tsx'
import { categoriesOf, publishedLines } from './result.ts'

/** A published result with every reason, and the way to an appeal. */
export function PublishedPage({ cycleId, assesseeId }: { cycleId: string; assesseeId: string }) {
  const { result } = texts.use()
  const locale = useLocale()
  const [about, setAbout] = useState('')
  const { data: published } = useSuspenseQuery(
    trpc.publication.result.queryOptions({ cycleId, assesseeId, publicationId: null }),
  )
  const { data: past } = useSuspenseQuery(trpc.appeal.list.queryOptions({ cycleId, assesseeId }))
  const lines = publishedLines(published, locale)
  const categories = categoriesOf(published.categories)
  const appealAbout = (indicatorId: string) => {
    setAbout(indicatorId)
    focusField('appeal-reason')
  }
  return (
    <>
      <ResultHead published={published} onAppeal={() => appealAbout('')} />
      <CategoryTable categories={categories} totalLines={published.totalTexts[locale]} />
      <CountedFacts cycleId={cycleId} assesseeId={assesseeId} />
      <LineList
        lines={lines}
        categories={categories}
        act={line =>
          published.mayAppeal && (
            <p className="no-print">
              <button type="button" className={input.button} onClick={() => appealAbout(line.indicatorId)}>
                {result.appeal.here}
              </button>
            </p>
          )
        }
      />
      <AppealPart
        cycleId={cycleId}
        assesseeId={assesseeId}
        lines={lines}
        about={about}
        onAbout={setAbout}
        appeals={past.appeals}
        until={published.appealUntil}
        mayAppeal={published.mayAppeal}
      />
    </>
  )
}
