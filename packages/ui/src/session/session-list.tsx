import input from '../form/input.module.css'
import { momentOf } from '../text/date.ts'
import { uiTexts } from '../text/ui-text.ts'
import { deviceName } from './device-name.ts'
import styles from './session-list.module.css'

export interface RunningSession {
  readonly id: string
  /** The log-in by which the list is read: ended by signing out, not here. */
  readonly current: boolean
  readonly address: string | null
  /** The browser's own description. */
  readonly device: string | null
  /** ISO instants. */
  readonly since: string
  readonly lastSeen: string
}

/** Where the account is signed in; each can be ended. */
export function SessionList({
  sessions,
  onRevoke,
}: {
  sessions: readonly RunningSession[]
  onRevoke: (session: RunningSession) => void
}) {
  const text = uiTexts.use()
  return (
    <ul className={styles.list}>
      {sessions.map(session => (
        <li key={session.id}>
          <span>
            <strong>{deviceName(session.device) ?? text.sessions.unknownDevice}</strong>
            <span className={`${styles.facts} number`}>
              {[
                session.address,
                text.sessions.since(momentOf(session.since)),
                text.sessions.lastSeen(momentOf(session.lastSeen)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          {session.current ? (
            <strong className={styles.current}>{text.sessions.current}</strong>
          ) : (
            <button type="button" className={input.button} onClick={() => onRevoke(session)}>
              {text.sessions.revoke}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
