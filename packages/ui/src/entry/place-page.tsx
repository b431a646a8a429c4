import input from '../form/input.module.css'
import type { Place } from '../session/me.ts'
import { uiTexts } from '../text/ui-text.ts'
import { EntryFrame } from './entry-frame.tsx'
import styles from './form.module.css'

export interface PlacePageProps {
  readonly portal: string
  readonly account: string
  readonly places: readonly Place[]
  /** Words of the roles at a place: 填报员、负责人. */
  readonly rolesOf: (place: Place) => string
  /** Where people of other roles work. */
  readonly otherPortal: string
  readonly onChoose: (place: Place) => void
  readonly onSignOut: () => void
}

/** For whom one acts, or why one can act for nobody here. */
export function PlacePage({ portal, account, places, rolesOf, otherPortal, onChoose, onSignOut }: PlacePageProps) {
  const text = uiTexts.use()
  const none = places.length === 0
  return (
    <EntryFrame portal={portal} title={none ? text.place.none : text.place.title}>
      <p>{none ? text.place.noneExplanation(account) : text.place.intro}</p>
      {!none && (
        <ul className={styles.places}>
          {places.map(place => (
            <li key={place.organisationId}>
              <button type="button" onClick={() => onChoose(place)}>
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
        <button type="button" className={`${input.plain} ${styles.leave}`} onClick={onSignOut}>
          {text.signOut}
        </button>
      </div>
    </EntryFrame>
  )
}
