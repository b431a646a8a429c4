import panel from '@yaodian/ui/block/panel.module.css'
import { Field } from '@yaodian/ui/form/field.tsx'
import { Input } from 'antd'
import { useState } from 'react'
import { texts } from '../../text/texts.ts'

interface Names {
  readonly username: string
  readonly name: string
}

interface AccountNamesProps {
  readonly base: string
  readonly names: Names
  readonly onNames: (names: Names) => void
  readonly faults: { readonly usernameFault: string; readonly nameFault: string }
  readonly submitted: boolean
}

/** By what one signs in, and what others see. A wrong account name is said as soon as the field was left. */
export function AccountNames({ base, names, onNames, faults, submitted }: AccountNamesProps) {
  const { field, create: text } = texts.use().account
  const [left, setLeft] = useState(false)
  const usernameSaid = submitted || (left && names.username !== '')
  return (
    <div className={panel.pair}>
      <Field
        id={`${base}-username`}
        label={field.username}
        hint={text.usernameHint}
        error={usernameSaid ? faults.usernameFault : ''}
      >
        {input => (
          <Input
            {...input}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={30}
            value={names.username}
            onChange={event => onNames({ ...names, username: event.target.value })}
            onBlur={() => setLeft(true)}
          />
        )}
      </Field>
      <Field id={`${base}-name`} label={field.name} hint={text.nameHint} error={submitted ? faults.nameFault : ''}>
        {input => (
          <Input
            {...input}
            autoComplete="off"
            lang="zh-CN"
            maxLength={50}
            value={names.name}
            onChange={event => onNames({ ...names, name: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
