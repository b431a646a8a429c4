import type { ComponentProps } from 'react'
import input from '../form/input.module.css'
import { uiTexts } from '../text/ui-text.ts'
import styles from './form.module.css'

/** A password that can be shown: typing blind on a phone is how accounts get locked. */
export function PasswordInput({ shown, ...props }: ComponentProps<'input'> & { readonly shown: boolean }) {
  return (
    <input
      {...props}
      className={input.input}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
    />
  )
}

/** One switch for all passwords of a form. */
export function ShowPassword({
  shown,
  onShown,
}: {
  readonly shown: boolean
  readonly onShown: (shown: boolean) => void
}) {
  const text = uiTexts.use()
  return (
    <label className={styles.show}>
      <input type="checkbox" checked={shown} onChange={event => onShown(event.target.checked)} />
      {text.signIn.showPassword}
    </label>
  )
}
