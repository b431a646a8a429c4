import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { Button, Input, Select } from 'antd'
import { useState, type FormEvent } from 'react'
import { client, queryClient, trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import styles from './scheme.module.css'

export interface CreateSchemeProps {
  readonly plans: readonly { readonly id: string; readonly title: string; readonly year: number }[]
  readonly schemes: readonly { readonly id: string; readonly name: string }[]
  readonly copyOf: string
}

/** Makes a draft: fresh for a plan, or a copy of another scheme. */
export function CreateScheme({ plans, schemes, copyOf }: CreateSchemeProps) {
  const { create: text } = texts.use().scheme
  const navigate = useNavigate()
  const intention = useIntention()
  const [form, setForm] = useState({ planId: plans[0]?.id ?? '', name: '', year: String(plans[0]?.year ?? ''), copyOf })
  const [tried, setTried] = useState(false)
  const named = form.name.trim() !== ''
  const dated = /^\d{4}$/u.test(form.year)
  const create = useMutation({
    mutationFn: () => {
      const content = {
        planId: form.planId,
        name: form.name.trim(),
        year: Number(form.year),
        copyOf: form.copyOf === '' ? null : form.copyOf,
      }
      return client.scheme.create.mutate({ requestId: intention(content), ...content })
    },
    async onSuccess({ id, leftOut }) {
      showToast(leftOut.length > 0 ? text.leftOut(leftOut.join('、')) : text.done)
      await queryClient.invalidateQueries(trpc.scheme.list.queryFilter())
      await navigate({ to: '/schemes/$schemeId', params: { schemeId: id } })
    },
  })
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (named && dated) create.mutate()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label={text.plan}>
        {input => (
          <Select
            {...input}
            value={form.planId}
            onChange={planId => set({ planId })}
            options={plans.map(each => ({ value: each.id, label: each.title }))}
          />
        )}
      </Field>
      <Field label={text.name} error={tried && !named ? text.incomplete : null}>
        {input => (
          <Input {...input} maxLength={100} value={form.name} onChange={event => set({ name: event.target.value })} />
        )}
      </Field>
      <Field label={text.year} error={tried && !dated ? text.incomplete : null}>
        {input => (
          <Input
            {...input}
            inputMode="numeric"
            maxLength={4}
            value={form.year}
            onChange={event => set({ year: event.target.value.trim() })}
          />
        )}
      </Field>
      <Field label={text.copyOf} hint={text.copyHint}>
        {input => (
          <Select
            {...input}
            value={form.copyOf}
            onChange={next => set({ copyOf: next })}
            options={[
              { value: '', label: text.fresh },
              ...schemes.map(each => ({ value: each.id, label: text.copied(each.name) })),
            ]}
          />
        )}
      </Field>
      <FailureLine failure={create.error && failureOf(create.error)} />
      <Button type="primary" htmlType="submit" loading={create.isPending}>
        {text.act}
      </Button>
    </form>
  )
}
