import { useMutation } from '@tanstack/react-query'
import type { Organisation } from '@yaodian/domain'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import panel from '@yaodian/ui/block/panel.module.css'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { Button, Table } from 'antd'
import { useId, useState, type FormEvent } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import type { ListedAccount, ListedAppointment } from './account-filter.ts'
import {
  appointmentFaults,
  AppointmentFields,
  completed,
  faultsOf,
  type AppointmentEntry,
} from './appointment-fields.tsx'
import { EndAppointment } from './end-appointment.tsx'

interface AccountAppointmentsProps {
  readonly account: ListedAccount
  readonly organisations: readonly Organisation[]
  readonly today: string
}

/** What an account may be where, with what it was before. */
export function AccountAppointments({ account, organisations, today }: AccountAppointmentsProps) {
  const { account: words, shell } = texts.use()
  const text = words.appointments
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<ListedAppointment | null>(null)
  const usable = account.retiredOn === null
  return (
    <section className={panel.panel}>
      <h2>{text.title}</h2>
      <Table
        dataSource={account.appointments}
        rowKey="id"
        size="small"
        pagination={false}
        scroll={{ x: 600 }}
        locale={{ emptyText: text.none }}
        columns={[
          { title: words.field.organisation, render: (_, each) => <span lang="zh-CN">{each.organisationName}</span> },
          { title: words.field.role, render: (_, each) => shell.roles([each.role]) },
          { title: words.field.from, dataIndex: 'from', className: 'number', width: 108 },
          { title: words.field.to, className: 'number', width: 108, render: (_, each) => each.to ?? words.none },
          {
            title: words.field.state,
            width: 100,
            render: (_, each) => <AppointmentMark appointment={each} today={today} />,
          },
          {
            title: <span className="unseen">{text.end}</span>,
            key: 'end',
            align: 'right',
            width: 100,
            render: (_, each) =>
              usable &&
              (each.to === null || each.to >= today) && (
                <Button
                  size="small"
                  type="link"
                  aria-label={text.endOf(shell.roles([each.role]), each.organisationName)}
                  onClick={() => setEnding(each)}
                >
                  {text.end}
                </Button>
              ),
          },
        ]}
      />
      {usable &&
        (adding ? (
          <AddAppointment
            account={account}
            organisations={organisations}
            today={today}
            onClose={() => setAdding(false)}
          />
        ) : (
          <div>
            <Button onClick={() => setAdding(true)}>{text.add}</Button>
          </div>
        ))}
      {ending && <EndAppointment key={ending.id} appointment={ending} today={today} onClose={() => setEnding(null)} />}
    </section>
  )
}

function AppointmentMark({ appointment, today }: { appointment: ListedAppointment; today: string }) {
  const { appointments: text } = texts.use().account
  if (appointment.inForce) return <StateMark shape="done">{text.inForce}</StateMark>
  return <StateMark shape="idle">{appointment.from > today ? text.future : text.past}</StateMark>
}

function AddAppointment({
  account,
  organisations,
  today,
  onClose,
}: AccountAppointmentsProps & { readonly onClose: () => void }) {
  const { account: words, shell } = texts.use()
  const { cancel } = uiTexts.use()
  const text = words.appointments
  const base = useId()
  const [entry, setEntry] = useState<AppointmentEntry>({
    key: 0,
    organisationId: null,
    role: null,
    from: today,
    to: '',
  })
  const [submitted, setSubmitted] = useState(false)
  const intention = useIntention()
  const appoint = useMutation(
    trpc.account.appoint.mutationOptions({
      async onSuccess({ role, organisationId }) {
        showToast(text.added(shell.roles([role]), organisations.find(each => each.id === organisationId)?.name ?? ''))
        onClose()
        await queryClient.invalidateQueries(trpc.account.pathFilter())
        await queryClient.invalidateQueries(trpc.organisation.pathFilter())
      },
    }),
  )
  const failure = appoint.error && failureOf(appoint.error)
  const held = account.appointments.map(each => ({ ...each, accountId: account.id }))
  const faults = {
    ...appointmentFaults(entry, organisations, held, words.create),
    ...(failure?.kind === 'refused' && faultsOf(failure.problems)),
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSubmitted(true)
    const complete = completed(entry)
    if (Object.keys(faults).length > 0 || complete === null) return
    appoint.mutate({ ...complete, accountId: account.id, requestId: intention(complete) })
  }
  return (
    <form className={panel.form} onSubmit={submit} noValidate>
      <h3>{text.adding}</h3>
      <AppointmentFields
        base={base}
        entry={entry}
        onEntry={next => {
          setEntry(next)
          appoint.reset()
        }}
        organisations={organisations}
        faults={submitted ? faults : {}}
      />
      <FailureLine failure={failure} />
      <div className={panel.acts}>
        <Button type="primary" htmlType="submit" loading={appoint.isPending}>
          {text.add}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </form>
  )
}
