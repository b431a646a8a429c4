import { useState, type ComponentProps } from 'react'
import input from '../form/input.module.css'
import { uiTexts } from '../text/ui-text.ts'
import styles from './form.module.css'

/** A password that can be shown: typing blind on a phone is how accounts get locked. */
export function PasswordInput(props: ComponentProps<'input'>) {
  const text = uiTexts.use()
  const [shown, setShown] = useState(false)
  return (
    <span className={styles.password}>
      <input
        {...props}
        className={input.input}
        type={shown ? 'text' : 'password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <button type="button" className={input.button} aria-pressed={shown} onClick={() => setShown(!shown)}>
        {shown ? text.signIn.hidePassword : text.signIn.showPassword}
      </button>
    </span>
  )
}
