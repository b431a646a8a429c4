import { parseNumber } from '@yaodian/domain'
import { Field } from '@yaodian/ui/form/field.tsx'
import { Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { texts } from '../../text/texts.ts'
import styles from './what-if.module.css'

export interface LeverInputProps {
  readonly label: ReactNode
  /** The label as plain text, for who hears it. */
  readonly name: string
  readonly hint?: string | undefined
  /** As the scheme has it, and as it is to be tried; null for none. */
  readonly was: string | null
  readonly value: string | null
  readonly optional: boolean
  readonly fault: string
  readonly onMove: (to: string | null) => void
}

/** One number to move: what is typed counts as soon as it can be read; beside it what it was, and the way back. */
export function LeverInput({ label, name, hint, was, value, optional, fault, onMove }: LeverInputProps) {
  const { whatIf: text } = texts.use()
  const [typed, setTyped] = useState<string | null>(null)
  const unread = typed !== null && readLever(typed, optional) === undefined
  const type = (next: string) => {
    setTyped(next)
    const read = readLever(next, optional)
    if (read !== undefined) onMove(read)
  }
  const restore = () => {
    setTyped(null)
    onMove(was)
  }
  return (
    <div className={styles.lever} data-moved={value !== was || undefined}>
      <Field label={label} hint={hint} error={unread ? text.notNumber : fault}>
        {input => (
          <Input
            {...input}
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            value={typed ?? value ?? ''}
            onBlur={() => {
              if (!unread) setTyped(null)
            }}
            onChange={event => type(event.target.value)}
          />
        )}
      </Field>
      {(value !== was || unread) && (
        <p className={styles.was}>
          {text.was(was ?? text.none)}
          <button type="button" aria-label={text.restore(name, was ?? text.none)} onClick={restore}>
            {text.restoreShort}
          </button>
        </p>
      )}
    </div>
  )
}

/** A number as people write it; undefined while it cannot be read. */
function readLever(typed: string, optional: boolean): string | null | undefined {
  if (typed.trim() === '') return optional ? null : undefined
  const parsed = parseNumber(typed, /[%％]/u.test(typed) ? '%' : null)
  return parsed.ok ? parsed.value : undefined
}
