import { useSuspenseQuery } from '@tanstack/react-query'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import styles from './counted-facts.module.css'
import { isPublished } from './result.ts'

/** What counts for or against the organisation beside its indicators: each with its document, and whom to ask. */
export function CountedFacts({ cycleId, assesseeId }: { cycleId: string; assesseeId: string }) {
  const { counted: text } = texts.use().result
  const { data } = useSuspenseQuery(trpc.occurrence.counted.queryOptions({ cycleId, assesseeId }))
  const { occurrences, falseReports, cycleState } = data
  if (occurrences.length === 0 && falseReports.length === 0) return null
  const offices = [...new Set([...occurrences, ...falseReports].map(each => each.officeName))]
  return (
    <section className={styles.facts}>
      <h2>{text.title}</h2>
      <ul>
        {occurrences.map(({ id, kind, typeName, worth, documentNumber, on, officeName, reason }) => (
          <li key={id}>
            <span>
              {text.kinds[kind]} · <span lang="zh-CN">{worth === null ? typeName : `${typeName}（${worth.row}）`}</span>
              <small lang="zh-CN">
                {documentNumber} · {on} · {officeName}
                {reason !== null && ` · ${reason}`}
              </small>
            </span>
            <strong className="number">
              {worth === null || worth.leftOut !== null ? text.nothing : text.points[kind](worth.points)}
              {worth !== null && worth.leftOut !== null && <small>{text.leftOut[worth.leftOut]}</small>}
            </strong>
          </li>
        ))}
        {falseReports.map(each => (
          <li key={each.indicatorId}>
            <span>
              {text.falseReport} · <span lang="zh-CN">{each.indicatorName}</span>
              <small lang="zh-CN">
                {each.documentNumber} · {each.on} · {each.officeName}
              </small>
            </span>
            <strong>
              <small>{text.heard(each.heardOn)}</small>
            </strong>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{isPublished(cycleState) ? text.appeal : text.ask(offices)}</p>
    </section>
  )
}
