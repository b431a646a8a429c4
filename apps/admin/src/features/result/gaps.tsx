import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CycleState } from '@yaodian/domain'
import { DownloadLink } from '@yaodian/ui/block/download-link.tsx'
import panel from '@yaodian/ui/block/panel.module.css'
import { trpc } from '../../session/api.ts'
import { useExportAddress } from '../../session/use-export-address.ts'
import { texts } from '../../text/texts.ts'
import type { Preview } from './result.ts'
import styles from './result.module.css'

export interface GapsProps {
  readonly cycleId: string
  readonly state: CycleState
  readonly unfinished: number
  readonly owed: Preview['owed']
  readonly mayApprove: boolean
}

/** What stands in the way of the approval: unfinished reviews by office, values by who owes them. */
export function Gaps({ cycleId, state, unfinished, owed, mayApprove }: GapsProps) {
  const { gaps: text } = texts.use().result
  const ready = state === 'reviewing' && unfinished === 0 && owed.length === 0
  return (
    <section className={`${panel.panel} ${styles.gaps} no-print`}>
      <h2>{text.title}</h2>
      {ready && (
        <p>
          {text.ready}{' '}
          {mayApprove && (
            <Link to="/cycles/$cycleId/publication" params={{ cycleId }}>
              {text.toApproval}
            </Link>
          )}
        </p>
      )}
      {!ready && (
        <p className={panel.warning}>
          {text.summary(unfinished, owed.length)}
          {state === 'open' && text.stillOpen}
        </p>
      )}
      {unfinished > 0 && <Offices cycleId={cycleId} />}
      {owed.length > 0 && <Owed cycleId={cycleId} owed={owed} />}
    </section>
  )
}

function Offices({ cycleId }: { cycleId: string }) {
  const { gaps: text } = texts.use().result
  const { data } = useSuspenseQuery(trpc.cycle.overview.queryOptions({ cycleId }))
  const behind = data.offices
    .map(office => ({ ...office, left: office.counts.ready + office.counts.returned + office.counts.objected }))
    .filter(office => office.left > 0)
    .toSorted((a, b) => b.left - a.left)
  return (
    <details>
      <summary>
        {text.offices} ({behind.length})
      </summary>
      <table className={panel.plain}>
        <thead>
          <tr>
            <th scope="col">{text.office}</th>
            <th scope="col" className="number">
              {text.readyCount}
            </th>
            <th scope="col" className="number">
              {text.returned}
            </th>
            <th scope="col" className="number">
              {text.objected}
            </th>
          </tr>
        </thead>
        <tbody>
          {behind.map(office => (
            <tr key={office.id}>
              <td lang="zh-CN">{office.name}</td>
              <td className="number">{office.counts.ready}</td>
              <td className="number">{office.counts.returned}</td>
              <td className="number">{office.counts.objected}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Owed({ cycleId, owed }: Pick<GapsProps, 'cycleId' | 'owed'>) {
  const { gaps: text } = texts.use().result
  const address = useExportAddress(cycleId)
  return (
    <details>
      <summary>
        {text.owed} ({owed.length})
      </summary>
      <p className={panel.note}>{text.settle}</p>
      <table className={panel.plain}>
        <thead>
          <tr>
            <th scope="col">{text.owner}</th>
            <th scope="col">{text.assessee}</th>
            <th scope="col">{text.indicator}</th>
            <th scope="col">{text.item}</th>
          </tr>
        </thead>
        <tbody lang="zh-CN">
          {owed.map(each => (
            <tr key={`${each.assesseeId}/${each.indicatorId}/${each.dataItemId}`}>
              <td>{each.owner}</td>
              <td>{each.assessee}</td>
              <td>{each.indicator}</td>
              <td>{each.item}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <DownloadLink href={address('owed')}>{text.download}</DownloadLink>
    </details>
  )
}
