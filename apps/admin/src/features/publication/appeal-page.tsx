import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import panel from '@yaodian/ui/block/panel.module.css'
import { ScoreExplanation } from '@yaodian/ui/score/score-explanation.tsx'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { fullMoment } from '@yaodian/ui/text/date.ts'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { useLocale } from '@yaodian/ui/text/texts.ts'
import { trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'
import { AppealForm } from './appeal-form.tsx'
import { appealShapes } from './appeal-list.tsx'
import type { AppealView } from './publication.ts'
import styles from './publication.module.css'

/** One appeal: what is contested with its explanation, and beside it the decision. */
export function AppealPage({ cycleId, appealId }: { cycleId: string; appealId: string }) {
  const { publication: text } = texts.use()
  const { place } = usePlace()
  problemTexts.use()
  const { data } = useSuspenseQuery(trpc.appeal.get.queryOptions({ cycleId, appealId }))
  const { appeal, published, problems } = data
  const mayDecide = mayEver(place, 'appeal.decide')
  return (
    <>
      <p className={panel.back}>
        <Link to="/cycles/$cycleId/publication" params={{ cycleId }}>
          ‹ {text.back}
        </Link>
      </p>
      <div className={styles.split}>
        <section className={panel.panel}>
          <div className={panel.bar}>
            <h2>
              <span lang="zh-CN">{text.appeal.title(published?.name ?? '')}</span>
            </h2>
            <StateMark shape={appealShapes[appeal.state]}>{text.appeals.states[appeal.state]}</StateMark>
          </div>
          <h3>{text.appeal.reason}</h3>
          <p className={styles.quote} lang="zh-CN">
            {appeal.reason}
          </p>
          <p className={panel.note}>{text.appeal.raised(appeal.raisedBy, fullMoment(appeal.raisedAt))}</p>
          <h3>{text.appeal.contested}</h3>
          <Contested cycleId={cycleId} data={data} />
        </section>
        <section className={panel.panel}>
          {appeal.state === 'open' ? (
            <>
              <h2>{text.appeal.decide}</h2>
              {!mayDecide && <p>{text.onlyAdministrator}</p>}
              {mayDecide &&
                (problems.length > 0 ? (
                  <div className={panel.warning}>
                    <p>{text.cannotYet}</p>
                    <ul>
                      {problems.map(each => (
                        <li key={each.code}>{sayProblem(each)}</li>
                      ))}
                    </ul>
                  </div>
                ) : (
                  <AppealForm cycleId={cycleId} data={data} />
                ))}
            </>
          ) : (
            <>
              <h2>{text.appeal.decided}</h2>
              <StateMark shape={appealShapes[appeal.state]}>{text.appeals.states[appeal.state]}</StateMark>
              <p className={styles.quote} lang="zh-CN">
                {appeal.decision}
              </p>
              {appeal.decidedBy !== null && appeal.decidedAt !== null && (
                <p className={panel.note}>{text.appeal.decidedBy(appeal.decidedBy, fullMoment(appeal.decidedAt))}</p>
              )}
            </>
          )}
        </section>
      </div>
    </>
  )
}

function Contested({ cycleId, data }: { cycleId: string; data: AppealView }) {
  const { appeal: text } = texts.use().publication
  const locale = useLocale()
  const { appeal, published, lines } = data
  const explanation = appeal.indicatorId === null ? null : (lines[0]?.explanation[locale] ?? null)
  return (
    <>
      {appeal.indicatorId === null && published !== null && (
        <p>{text.wholeResult(published.total ?? '—', String(published.rank ?? '—'), published.grade ?? '—')}</p>
      )}
      {explanation !== null && <ScoreExplanation lines={explanation} heading="h3" />}
      <p>
        <Link to="/cycles/$cycleId/results/$assesseeId" params={{ cycleId, assesseeId: appeal.assesseeId }}>
          {text.toResult}
        </Link>
      </p>
    </>
  )
}
