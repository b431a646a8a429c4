import { Field } from '@yaodian/ui/form/field.tsx'
import { Button, Input, Select } from 'antd'
import { useState, type FormEvent } from 'react'
import { texts } from '../../text/texts.ts'
import styles from './block.module.css'
import { isDated, type OpeningPlan } from './opening-plan.ts'

export interface DraftScheme {
  readonly id: string
  readonly name: string
  readonly year: number
}

export interface OpeningFormProps {
  readonly schemes: readonly DraftScheme[]
  readonly plan: OpeningPlan
  readonly onChange: (change: Partial<OpeningPlan>) => void
  readonly onNext: () => void
}

/** Which scheme, under which name, between which dates. */
export function OpeningForm({ schemes, plan, onChange, onNext }: OpeningFormProps) {
  const { opening: text } = texts.use()
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isDated(plan) && plan.name.trim() !== '') onNext()
  }
  const choose = (id: string) => {
    const year = schemes.find(each => each.id === id)?.year
    onChange({ scheme: id, ...(plan.name === '' && year !== undefined && { name: text.defaultName(year) }) })
  }
  const missing = (value: string, words: string): string | null => (tried && value.trim() === '' ? words : null)
  return (
    <form className={`${styles.block} ${styles.row}`} onSubmit={submit} noValidate>
      <Field label={text.scheme} hint={text.schemeHint} error={missing(plan.scheme, text.chooseScheme)}>
        {input => (
          <Select
            id={input.id}
            className={styles.scheme ?? ''}
            value={plan.scheme === '' ? null : plan.scheme}
            placeholder={text.chooseScheme}
            onChange={choose}
            options={schemes.map(each => ({ value: each.id, label: `${each.name} (${each.year})` }))}
          />
        )}
      </Field>
      <Field label={text.name} error={missing(plan.name, text.nameMissing)}>
        {input => (
          <Input
            {...input}
            lang="zh-CN"
            maxLength={100}
            value={plan.name}
            onChange={event => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={text.opensOn} error={missing(plan.opensOn, text.datesMissing)}>
        {input => (
          <Input
            {...input}
            type="date"
            value={plan.opensOn}
            onChange={event => onChange({ opensOn: event.target.value })}
          />
        )}
      </Field>
      <Field label={text.deadline} hint={text.deadlineHint} error={missing(plan.deadline, text.datesMissing)}>
        {input => (
          <Input
            {...input}
            type="date"
            value={plan.deadline}
            onChange={event => onChange({ deadline: event.target.value })}
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit">
        {text.next}
      </Button>
    </form>
  )
}
