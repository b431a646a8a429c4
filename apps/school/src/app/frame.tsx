import { QueryClientProvider } from '@tanstack/react-query'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { LoadingLine } from '@yaodian/ui/block/loading-line.tsx'
import { ToastList } from '@yaodian/ui/block/toast-list.tsx'
import { DemoBanner } from '@yaodian/ui/entry/demo-banner.tsx'
import { Mark } from '@yaodian/ui/entry/mark.tsx'
import { useKeptSending } from '@yaodian/ui/form/use-kept-sending.ts'
import { LanguageSwitch } from '@yaodian/ui/text/language-switch.tsx'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { texts } from '../text/texts.ts'
import { useUploadSending } from '../features/response/use-uploads.ts'
import { queryClient } from '../session/api.ts'
import styles from './frame.module.css'
import { keptKinds } from './kept-kinds.ts'
import { navigation } from './navigation.ts'
import { useArrival } from './use-arrival.ts'
import { usePlace } from '../session/place.ts'

/** Around every signed-in page: for whom one acts, and the four entries; below on a phone, above from 900 px. */
export function Frame() {
  const { me, place, places } = usePlace()
  const { shell } = texts.use()
  const ui = uiTexts.use()
  const loading = useRouterState({ select: state => state.isLoading })
  useArrival()
  useKeptSending(keptKinds)
  useUploadSending(me.account.id)
  return (
    <QueryClientProvider client={queryClient}>
      <a className={styles.skip} href="#content">
        {ui.skipToContent}
      </a>
      <LoadingLine loading={loading} />
      {me.demo && <DemoBanner />}
      <header className={`${styles.head} no-print`}>
        <div className={styles.inner}>
          <Mark size={24} />
          <span className={styles.place} lang="zh-CN">
            {place.organisationName}
          </span>
          {places.length > 1 && (
            <Link className={styles.switch} to="/place">
              {shell.switchPlace}
            </Link>
          )}
          <nav className={styles.bar} aria-label={shell.navigation}>
            {navigation.map(({ key, icon: Icon, word, link }) => (
              <Link key={key} {...link} className={styles.entry}>
                <Icon size={20} aria-hidden />
                {word(shell, place.organisationKind)}
              </Link>
            ))}
          </nav>
          <LanguageSwitch />
        </div>
      </header>
      <main id="content" className={styles.content} tabIndex={-1}>
        <Outlet />
      </main>
      <ToastList />
    </QueryClientProvider>
  )
}
