import { showToast } from '@yaodian/ui/block/toast.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { texts } from '../../text/texts.ts'
import styles from './password-slip.module.css'

/** An initial password, shown once: account and password large enough to be read out, with copy. */
export function PasswordSlip({ username, password }: { username: string; password: string }) {
  const { account } = texts.use()
  const { failure } = uiTexts.use()
  const text = account.password
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  const copy = async () => {
    const copied = await copyText(text.text(username, password))
    showToast(copied ? text.copied : failure.copy)
  }
  return (
    <section ref={box} className={styles.slip} tabIndex={-1} aria-label={text.title}>
      <dl>
        <dt>{account.field.username}</dt>
        <dd>{username}</dd>
        <dt>{text.title}</dt>
        <dd className="number">{password}</dd>
      </dl>
      <p>
        <strong>{text.once}</strong>
      </p>
      <p>
        {text.first} {text.lost}
      </p>
      <div className="no-print">
        <Button onClick={() => void copy()}>{text.copy}</Button>
      </div>
    </section>
  )
}

/** False where the browser does not allow it: without https there is no clipboard. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
