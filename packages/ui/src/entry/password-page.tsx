import { useState, type SubmitEvent } from 'react'
import { showToast } from '../block/toast.ts'
import { Field } from '../form/field.tsx'
import { focusField } from '../form/focus-error.ts'
import input from '../form/input.module.css'
import { safeBack } from '../session/back.ts'
import { forgetSession } from '../session/gate.ts'
import { leave } from '../session/leave.ts'
import { changePassword, minimumPasswordLength, type PasswordRefusal } from '../session/session.ts'
import type { UiText } from '../text/ui-text-type.ts'
import { uiTexts } from '../text/ui-text.ts'
import { EntryFrame } from './entry-frame.tsx'
import styles from './form.module.css'
import { checkNewPassword, type NewPassword } from './new-password.ts'
import { PasswordInput, ShowPassword } from './password-input.tsx'

export interface PasswordPageProps {
  readonly portal: string
  /** At first log-in there is no way round; else the person can go back. */
  readonly forced: boolean
  /** Where the person came from. */
  readonly back: string | undefined
  /** Goes on to an address of the portal as whoever is signed in now. */
  readonly go: (href: string) => Promise<void>
}

const fields = [
  ['present', 'current-password'],
  ['next', 'new-password'],
  ['again', 'new-password'],
] as const

/** A new password; the errors stand at their fields. */
export function PasswordPage({ portal, forced, back, go }: PasswordPageProps) {
  const text = uiTexts.use()
  const [values, setValues] = useState<NewPassword>({ present: '', next: '', again: '' })
  const [shown, setShown] = useState(false)
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<PasswordRefusal | null>(null)
  const [busy, setBusy] = useState(false)
  const faults = tried ? checkNewPassword(values, minimumPasswordLength) : {}

  function change(part: Partial<NewPassword>) {
    setValues({ ...values, ...part })
    setRefusal(null)
  }

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    setTried(true)
    const [first] = Object.keys(checkNewPassword(values, minimumPasswordLength))
    if (first) return focusField(first)
    setBusy(true)
    const refused = await changePassword(values.present, values.next)
    if (!refused) {
      forgetSession()
      showToast(text.password.done)
      await go(safeBack(back))
    }
    setRefusal(refused)
    setBusy(false)
  }

  const error = (name: keyof NewPassword) => faultSentence(faults[name] ?? refusedAt(refusal, name), text)
  const general = refusal && generalSentence(refusal, text)
  return (
    <EntryFrame portal={portal} title={text.password.title}>
      {forced && <p className={styles.note}>{text.password.forced}</p>}
      {general && (
        <p className={styles.refusal} role="alert">
          {general}
        </p>
      )}
      <form className={styles.form} noValidate onSubmit={event => void submit(event)}>
        {fields.map(([name, autoComplete]) => (
          <Field
            key={name}
            id={name}
            label={text.password[name]}
            hint={name === 'next' ? text.password.rule(minimumPasswordLength) : null}
            error={error(name)}
          >
            {field => (
              <PasswordInput
                {...field}
                shown={shown}
                autoComplete={autoComplete}
                value={values[name]}
                onChange={event => change({ [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <ShowPassword shown={shown} onShown={setShown} />
        <div className={`${styles.acts} ${styles.act}`}>
          <button type="submit" className={input.primary} aria-disabled={busy}>
            {busy ? text.password.acting : text.password.act}
          </button>
          <button type="button" className={input.plain} onClick={() => void (forced ? leave() : go(safeBack(back)))}>
            {forced ? text.signOut : text.back}
          </button>
        </div>
      </form>
    </EntryFrame>
  )
}

type Fault = NonNullable<ReturnType<typeof checkNewPassword>[keyof NewPassword]>

function refusedAt(refusal: PasswordRefusal | null, name: keyof NewPassword): Fault | null {
  if (refusal?.kind === 'wrong' && name === 'present') return 'wrong'
  if (refusal?.kind === 'too_short' && name === 'next') return 'too_short'
  return refusal?.kind === 'same' && name === 'next' ? 'same' : null
}

function faultSentence(fault: Fault | null, text: UiText): string | null {
  switch (fault) {
    case null:
      return null
    case 'missing':
      return text.password.presentMissing
    case 'wrong':
      return text.password.wrong
    case 'too_short':
      return text.password.tooShort(minimumPasswordLength)
    case 'same':
      return text.password.same
    case 'different':
      return text.password.different
  }
}

function generalSentence(refusal: PasswordRefusal, text: UiText): string | null {
  switch (refusal.kind) {
    case 'wrong':
    case 'too_short':
    case 'same':
      return null
    case 'signed_out':
      return text.signIn.expired
    case 'too_many':
      return text.signIn.tooMany(refusal.seconds)
    case 'network':
      return text.failure.networkAct
    case 'fault':
      return text.failure.fault
  }
}
