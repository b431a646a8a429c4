import type { Role } from '@yaodian/domain'
import input from '../form/input.module.css'
import { backAt } from '../session/back.ts'
import { leave } from '../session/leave.ts'
import { placesFor, type Me, type Place } from '../session/me.ts'
import { uiTexts } from '../text/ui-text.ts'
import { EntryFrame } from './entry-frame.tsx'
import styles from './form.module.css'

export interface PlacePageProps {
  readonly portal: string
  readonly me: Me
  /** The roles that work in this portal. */
  readonly roles: readonly Role[]
  /** Words of the roles at a place: 填报员、负责人. */
  readonly rolesOf: (place: Place) => string
  /** Where people of other roles work. */
  readonly otherPortal: string
  /** Where the person wanted to go. */
  readonly back: string | undefined
  readonly go: (href: string) => Promise<void>
}

/** For whom one acts, or why one can act for nobody here. */
export function PlacePage({ portal, me, roles, rolesOf, otherPortal, back, go }: PlacePageProps) {
  const text = uiTexts.use()
  const places = placesFor(me, roles)
  const none = places.length === 0
  return (
    <EntryFrame portal={portal} title={none ? text.place.none : text.place.title}>
      <p>{none ? text.place.noneExplanation(me.account.username) : text.place.intro}</p>
      {!none && (
        <ul className={styles.places}>
          {places.map(place => (
            <li key={place.organisationId}>
              <button type="button" onClick={() => void go(backAt(back, place.organisationId))}>
                <strong>{place.organisationName}</strong>
                <span className={styles.help}>
                  {place.authorityName} · {rolesOf(place)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.acts}>
        {none && (
          <a className={input.primary} href={otherPortal}>
            {text.place.otherPortal}
          </a>
        )}
        <button type="button" className={`${input.plain} ${styles.leave}`} onClick={() => void leave()}>
          {text.signOut}
        </button>
      </div>
    </EntryFrame>
  )
}
