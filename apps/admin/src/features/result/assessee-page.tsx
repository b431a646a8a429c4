import { useSuspenseQuery } from '@tanstack/react-query'
import { explain, explainGrade, explainTotal, totalChange } from '@yaodian/domain'
import { scoreTexts } from '@yaodian/ui/score/score-text.ts'
import { useLocale } from '@yaodian/ui/text/texts.ts'
import type { ReactNode } from 'react'
import { trpc } from '../../session/api.ts'
import { useExportAddress } from '../../session/use-export-address.ts'
import { texts } from '../../text/texts.ts'
import { AssesseeResult } from './assessee-result.tsx'
import type { ShownResult } from './result.ts'
import { RevisionChoice } from './revision-choice.tsx'
import { live, revisionShown } from './revision-shown.ts'

export interface AssesseePageProps {
  readonly cycleId: string
  readonly assesseeId: string
  /** As the address names it. */
  readonly revision: string | undefined
  readonly onRevision: (revision: string) => void
}

interface PartProps extends AssesseePageProps {
  readonly shown: string
  readonly choice: ReactNode
}

/** One organisation's result, as it is now or as a revision published it. */
export function AssesseePage(props: AssesseePageProps) {
  const { cycleId, revision, onRevision } = props
  const { data: published } = useSuspenseQuery(trpc.publication.list.queryOptions({ cycleId }))
  const shown = revisionShown(published.publications, revision)
  const choice = <RevisionChoice revisions={published.publications} shown={shown} onShow={onRevision} />
  return shown === live ? (
    <Live {...props} shown={shown} choice={choice} />
  ) : (
    <Published {...props} shown={shown} choice={choice} />
  )
}

function Live({ cycleId, assesseeId, revision, choice }: PartProps) {
  const { result: text } = texts.use()
  const words = scoreTexts.use()
  const address = useExportAddress(cycleId)
  const { data } = useSuspenseQuery(trpc.result.score.queryOptions({ cycleId, assesseeId, use: 'verified' }))
  const { data: preview } = useSuspenseQuery(trpc.result.preview.queryOptions({ cycleId }))
  const { score, assessee, basis, verifications, cycle } = data
  const group = preview.groups.find(each => each.key === assessee.groupKey)
  const row = group?.rows.find(each => each.assesseeId === assesseeId)
  const result: ShownResult = {
    name: assessee.name,
    groupName: assessee.groupName,
    groupSize: row?.rankedAmong ?? 0,
    total: score.total,
    rank: row?.rank ?? null,
    shared: row?.shared ?? false,
    grade: row?.grade ?? null,
    vetoes: row?.vetoes ?? [],
    previous: preview.previous[assesseeId] ?? null,
    categories: score.categories,
    change: totalChange(score),
    lines: score.lines.map(line => {
      const { itemLabel, quote } = basis[line.indicatorId] ?? { itemLabel: '', quote: '' }
      return {
        ...line,
        explanation: explain(line, { itemLabel, quote, verifications, open: cycle.state === 'open' }, words),
      }
    }),
    steps: [
      ...explainTotal(score, words).slice(score.categories.length),
      ...explainGrade({ steps: row?.gradeSteps ?? [] }, words),
    ],
  }
  return (
    <AssesseeResult
      cycleId={cycleId}
      result={result}
      revision={revision}
      choice={choice}
      note={text.liveNote}
      download={address('scores', { assessee: assesseeId })}
    />
  )
}

function Published({ cycleId, assesseeId, revision, shown, choice }: PartProps) {
  const { result: text } = texts.use()
  const locale = useLocale()
  const address = useExportAddress(cycleId)
  const { data } = useSuspenseQuery(trpc.publication.result.queryOptions({ cycleId, publicationId: shown, assesseeId }))
  const { assessee, totalTexts, gradeTexts, categories, lines } = data
  const result: ShownResult = {
    ...data,
    name: assessee.name,
    groupName: assessee.groupName,
    lines: lines.map(line => ({ ...line, explanation: line.explanation[locale] })),
    steps: [...totalTexts[locale].slice(categories.length), ...gradeTexts[locale]],
  }
  return (
    <AssesseeResult
      cycleId={cycleId}
      result={result}
      revision={revision}
      choice={choice}
      note={text.publishedNote(data.cycle.documentNumber)}
      download={address('scores', { assessee: assesseeId, publication: shown })}
    />
  )
}
