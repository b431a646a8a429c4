import { createFileRoute, Link } from '@tanstack/react-router'
import input from '@yaodian/ui/form/input.module.css'
import { LanguageSwitch } from '@yaodian/ui/text/language-switch.tsx'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { ownWord } from '../../app/navigation.ts'
import { usePageTitle } from '../../app/use-page-title.ts'
import { AccountFacts } from '../../features/me/account-facts.tsx'
import { OwnReceipts } from '../../features/me/own-receipts.tsx'
import { OwnSessions } from '../../features/me/own-sessions.tsx'
import { queryClient, trpc } from '../../session/api.ts'
import { leave } from '@yaodian/ui/session/leave.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'
import styles from './me.module.css'

export const Route = createFileRoute('/_signed-in/me')({
  async loader({ context }) {
    const [{ cycles }] = await Promise.all([
      queryClient.ensureQueryData(trpc.task.mine.queryOptions({ cycleId: null })),
      queryClient.ensureQueryData(trpc.session.list.queryOptions({})),
    ])
    const assesseeId = context.place.organisationId
    await Promise.all(
      cycles.map(({ id: cycleId }) =>
        queryClient.ensureQueryData(trpc.submission.list.queryOptions({ cycleId, assesseeId })),
      ),
    )
  },
  component: MyPage,
})

function MyPage() {
  const { me: account, place, places } = usePlace()
  const { me: text, shell } = texts.use()
  const ui = uiTexts.use()
  usePageTitle(ownWord(shell, place.organisationKind))
  return (
    <div className={styles.page}>
      <section>
        <h1 lang="zh-CN">{place.organisationName}</h1>
        <AccountFacts
          facts={[
            [text.authority, place.authorityName],
            [text.roles, shell.roles(place.roles)],
            [text.account, account.account.name],
            [text.username, account.account.username],
          ]}
        />
        <div className={styles.acts}>
          {places.length > 1 && (
            <Link className={input.button} to="/place">
              {shell.switchPlace}
            </Link>
          )}
          <Link className={input.button} to="/password">
            {text.changePassword}
          </Link>
          <button type="button" className={input.button} onClick={() => void leave()}>
            {ui.signOut}
          </button>
        </div>
      </section>
      <section>
        <h2>{text.receipts}</h2>
        <OwnReceipts assesseeId={place.organisationId} />
      </section>
      <section>
        <h2>{text.language}</h2>
        <LanguageSwitch />
      </section>
      <section>
        <h2>{ui.sessions.title}</h2>
        <p className={styles.hint}>{ui.sessions.explanation}</p>
        <OwnSessions />
      </section>
    </div>
  )
}
