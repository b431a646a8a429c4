import { mayEver, type Action, type Role } from '@yaodian/domain'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import styles from './year-work.module.css'

const stations: readonly (readonly [keyof Text['today']['stations'], Action])[] = [
  ['people', 'organisation.manage'],
  ['plan', 'plan.manage'],
  ['indicators', 'scheme.manage'],
  ['open', 'cycle.manage'],
  ['supply', 'value.supply'],
  ['review', 'review.decide'],
  ['publish', 'result.publish'],
  ['finalise', 'appeal.decide'],
]

/** The stations of the year, who does each, and which are the reader's. */
export function YearWork({ roles }: { roles: readonly Role[] }) {
  const { today } = texts.use()
  return (
    <section className={styles.work}>
      <h2>{today.course}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{today.station}</th>
            <th scope="col">{today.what}</th>
            <th scope="col">{today.who}</th>
          </tr>
        </thead>
        <tbody>
          {stations.map(([station, action], index) => {
            const { name, what, who } = today.stations[station]
            const yours = mayEver({ roles }, action)
            return (
              <tr key={station} data-yours={yours || undefined}>
                <th scope="row">
                  <span className={styles.index}>{index + 1}</span>
                  {name}
                </th>
                <td>{what}</td>
                <td>
                  {who}
                  {yours && <span className={styles.yours}>{today.yours}</span>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
