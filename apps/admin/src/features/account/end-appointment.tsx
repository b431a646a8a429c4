import { useMutation } from '@tanstack/react-query'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import panel from '@yaodian/ui/block/panel.module.css'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { Button, Drawer, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import type { ListedAppointment } from './account-filter.ts'
import styles from './account.module.css'

interface EndAppointmentProps {
  readonly appointment: ListedAppointment
  readonly today: string
  readonly onClose: () => void
}

/** The last day of an appointment, with what follows from it. */
export function EndAppointment({ appointment, today, onClose }: EndAppointmentProps) {
  const { account, shell } = texts.use()
  const text = account.appointments
  const [to, setTo] = useState(today)
  const intention = useIntention()
  const { id, version, role, organisationName } = appointment
  const end = useMutation(
    trpc.account.endAppointment.mutationOptions({
      async onSuccess() {
        showToast(text.ended(to))
        onClose()
        await queryClient.invalidateQueries(trpc.account.pathFilter())
        await queryClient.invalidateQueries(trpc.organisation.pathFilter())
      },
      onError: () => queryClient.invalidateQueries(trpc.account.pathFilter()),
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    end.mutate({ requestId: intention({ to, version }), appointmentId: id, version, to })
  }
  return (
    <Drawer open title={text.endTitle(shell.roles([role]), organisationName)} onClose={onClose} size={420}>
      <form className={panel.form} onSubmit={submit} noValidate>
        <p>{text.endConsequence}</p>
        <Field label={text.lastDay} hint={text.lastDayHint}>
          {input => (
            <Input
              {...input}
              type="date"
              className={styles.date ?? ''}
              value={to}
              onChange={event => setTo(event.target.value)}
            />
          )}
        </Field>
        <FailureLine failure={end.error && failureOf(end.error)} />
        <Button type="primary" danger htmlType="submit" loading={end.isPending}>
          {text.endAct}
        </Button>
      </form>
    </Drawer>
  )
}
