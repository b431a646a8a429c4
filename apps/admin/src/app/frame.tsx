import { QueryClientProvider } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { LoadingBlock } from '@yaodian/ui/block/loading-block.tsx'
import { LoadingLine } from '@yaodian/ui/block/loading-line.tsx'
import { ToastList } from '@yaodian/ui/block/toast-list.tsx'
import { DemoBanner } from '@yaodian/ui/entry/demo-banner.tsx'
import { useKeptSending } from '@yaodian/ui/form/use-kept-sending.ts'
import { LanguageSwitch } from '@yaodian/ui/text/language-switch.tsx'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { ConfigProvider } from 'antd'
import { Suspense } from 'react'
import { queryClient } from '../session/api.ts'
import { usePlace } from '../session/place.ts'
import { antLocales } from '../text/ant-locale.ts'
import { AccountMenu } from './account-menu.tsx'
import styles from './frame.module.css'
import { keptKinds } from './kept-kinds.ts'
import { Rail } from './rail.tsx'
import { theme } from './theme.ts'

/** Without it the content security policy refuses the styles that Ant Design writes. The attribute reads empty, the property does not. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''

/** Around every signed-in page: the rail at the left, place and account on top. */
export function Frame() {
  const { me, place } = usePlace()
  const ui = uiTexts.use()
  const loading = useRouterState({ select: state => state.isLoading })
  useKeptSending(keptKinds)
  return (
    <QueryClientProvider client={queryClient}>
      <ConfigProvider
        csp={{ nonce }}
        locale={antLocales.use()}
        theme={theme}
        componentSize="middle"
        button={{ autoInsertSpace: false }}
      >
        <a className={styles.skip} href="#content">
          {ui.skipToContent}
        </a>
        <LoadingLine loading={loading} />
        <div className={styles.frame}>
          <Rail />
          <div className={styles.main}>
            {me.demo && <DemoBanner />}
            <header className={`${styles.head} no-print`}>
              <span className={styles.place} lang="zh-CN">
                {place.authorityName}
                {place.organisationKind !== 'bureau' && <> · {place.organisationName}</>}
              </span>
              <LanguageSwitch />
              <AccountMenu />
            </header>
            <main id="content" className={styles.content} tabIndex={-1}>
              {/* What a page still fetches shows here, with the rail in place. */}
              <Suspense fallback={<LoadingBlock />}>
                <Outlet />
              </Suspense>
            </main>
          </div>
        </div>
        <ToastList />
      </ConfigProvider>
    </QueryClientProvider>
  )
}
