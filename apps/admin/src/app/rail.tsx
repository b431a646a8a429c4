import { Link, useLocation } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { Mark } from '@yaodian/ui/entry/mark.tsx'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { usePlace } from '../session/place.ts'
import { texts } from '../text/texts.ts'
import { navigation } from './navigation.ts'
import styles from './rail.module.css'

/** The left rail: what the reader's roles may ever see. */
export function Rail() {
  const { place } = usePlace()
  const { shell } = texts.use()
  const ui = uiTexts.use()
  const { pathname } = useLocation()
  const entries = navigation.filter(({ action }) => action === null || mayEver(place, action))
  return (
    <nav className={`${styles.rail} no-print`} aria-label={shell.navigation}>
      <span className={styles.brand}>
        <Mark size={24} />
        <strong>{ui.product}</strong>
      </span>
      {entries.map(({ key, icon: Icon, link, also }) => (
        <Link
          key={key}
          {...link}
          className={styles.entry}
          {...(also.some(each => pathname.startsWith(each)) && { 'aria-current': 'page' as const })}
        >
          <Icon size={16} aria-hidden />
          {shell[key]}
        </Link>
      ))}
    </nav>
  )
}
