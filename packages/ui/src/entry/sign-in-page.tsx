import { useState, type SubmitEvent } from 'react'
import { Field } from '../form/field.tsx'
import { focusField } from '../form/focus-error.ts'
import input from '../form/input.module.css'
import { safeBack } from '../session/back.ts'
import { forgetSession } from '../session/gate.ts'
import { signIn, type SignInRefusal } from '../session/session.ts'
import { momentOf } from '../text/date.ts'
import type { UiText } from '../text/ui-text-type.ts'
import { uiTexts } from '../text/ui-text.ts'
import { EntryFrame } from './entry-frame.tsx'
import styles from './form.module.css'
import { PasswordInput, ShowPassword } from './password-input.tsx'

export interface SignInPageProps {
  readonly portal: string
  /** The session ended while somebody worked. */
  readonly expired: boolean
  /** Where the person wanted to go. */
  readonly back: string | undefined
  /** Goes on to an address of the portal as whoever is signed in now. */
  readonly go: (href: string) => Promise<void>
}

/** User name and password; every failure says why and what to do. */
export function SignInPage({ portal, expired, back, go }: SignInPageProps) {
  const text = uiTexts.use()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null)
  const [busy, setBusy] = useState(false)
  const usernameError = tried && !username.trim() ? text.signIn.usernameMissing : null
  const passwordError = tried && !password ? text.signIn.passwordMissing : null

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    setTried(true)
    setRefusal(null)
    if (!username.trim()) return focusField('username')
    if (!password) return focusField('password')
    setBusy(true)
    const refused = await signIn(username.trim(), password)
    if (!refused) {
      forgetSession()
      await go(safeBack(back))
    }
    setRefusal(refused)
    setBusy(false)
  }

  return (
    <EntryFrame portal={portal} title={text.signIn.title}>
      {expired && !refusal && <p className={styles.note}>{text.signIn.expired}</p>}
      {refusal && (
        <p className={styles.refusal} role="alert">
          {refusalSentence(refusal, text)}
        </p>
      )}
      <form className={styles.form} noValidate onSubmit={event => void submit(event)}>
        <Field id="username" label={text.signIn.username} error={usernameError}>
          {field => (
            <input
              {...field}
              className={input.input}
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              value={username}
              onChange={event => setUsername(event.target.value)}
            />
          )}
        </Field>
        <Field id="password" label={text.signIn.password} error={passwordError}>
          {field => (
            <PasswordInput
              {...field}
              shown={shown}
              name="password"
              autoComplete="current-password"
              value={password}
              onChange={event => setPassword(event.target.value)}
            />
          )}
        </Field>
        <ShowPassword shown={shown} onShown={setShown} />
        <button type="submit" className={`${input.primary} ${styles.act}`} aria-disabled={busy}>
          {busy ? text.signIn.acting : text.signIn.act}
        </button>
      </form>
      <p className={styles.help}>{text.signIn.help}</p>
    </EntryFrame>
  )
}

function refusalSentence(refusal: SignInRefusal, text: UiText): string {
  switch (refusal.kind) {
    case 'wrong':
      return text.signIn.wrong
    case 'locked':
      return text.signIn.locked(refusal.until && momentOf(refusal.until).slice(-5))
    case 'blocked':
      return text.signIn.blocked
    case 'too_many':
      return text.signIn.tooMany(refusal.seconds)
    case 'network':
      return text.failure.networkAct
    case 'fault':
      return text.failure.fault
  }
}
