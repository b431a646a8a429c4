import { useSuspenseQuery } from '@tanstack/react-query'
import { isPastDeadline, mayEver } from '@yaodian/domain'
import panel from '@yaodian/ui/block/panel.module.css'
import { trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'
import { AppealList } from './appeal-list.tsx'
import { RevisionList } from './revision-list.tsx'
import { StepList } from './step-list.tsx'

/** 公示与申诉: the steps with the one that is due, appeals, revisions. */
export function PublicationPage({ cycleId }: { cycleId: string }) {
  const { publication: text } = texts.use()
  const { me, place } = usePlace()
  const { data } = useSuspenseQuery(trpc.publication.list.queryOptions({ cycleId }))
  const { data: appeals } = useSuspenseQuery(trpc.appeal.list.queryOptions({ cycleId, assesseeId: null }))
  const { cycle, publications, regionCode } = data
  const until = cycle.state === 'publicised' ? cycle.publicisedUntil : null
  return (
    <>
      <section className={panel.panel}>
        <div className={panel.bar}>
          <h2>{text.title}</h2>
          {publications.length > 0 && (
            <span className={`${panel.bar} ${panel.end}`}>
              <a href={`/public/${regionCode}/${cycleId}?lang=zh-CN`} target="_blank" rel="noreferrer">
                {text.publicPage}
              </a>
              <a href={`/public/${regionCode}/${cycleId}?lang=en`} target="_blank" rel="noreferrer">
                {text.publicPageEnglish}
              </a>
            </span>
          )}
        </div>
        <StepList cycleId={cycleId} data={data} appeals={appeals.appeals} mayAct={mayEver(place, 'result.publish')} />
      </section>
      {(publications.length > 0 || appeals.appeals.length > 0) && (
        <AppealList
          cycleId={cycleId}
          appeals={appeals.appeals}
          until={until !== null && !isPastDeadline(until, me.today) ? until : null}
          mayDecide={mayEver(place, 'appeal.decide')}
        />
      )}
      {publications.length > 0 && <RevisionList cycleId={cycleId} data={data} />}
    </>
  )
}
