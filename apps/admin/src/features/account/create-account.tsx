import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { checkAccountName, normaliseAccountName, problem, type Organisation } from '@yaodian/domain'
import { failureOf, problemsAt } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import panel from '@yaodian/ui/block/panel.module.css'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { ErrorSummary, type SummaryEntry } from '@yaodian/ui/form/error-summary.tsx'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { Button } from 'antd'
import { useId, useState, type FormEvent } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import { AccountNames } from './account-names.tsx'
import { completed, type AppointmentEntry } from './appointment-fields.tsx'
import { AppointmentRows, rowFaults } from './appointment-rows.tsx'
import { newInitialPassword } from './initial-password.ts'

export interface CreatedAccount {
  readonly accountId: string
  readonly username: string
  readonly password: string
}

interface CreateAccountProps {
  readonly organisations: readonly Organisation[]
  readonly takenNames: ReadonlySet<string>
  readonly today: string
  /** Where the first appointment is, when the page was opened from an organisation. */
  readonly organisationId: string | null
  readonly onCreated: (created: CreatedAccount) => void
}

/** A log-in with what it may be where. */
export function CreateAccount({ organisations, takenNames, today, organisationId, onCreated }: CreateAccountProps) {
  const { create: text } = texts.use().account
  const { cancel } = uiTexts.use()
  problemTexts.use()
  const base = useId()
  const [names, setNames] = useState({ username: '', name: '' })
  const [entries, setEntries] = useState<readonly AppointmentEntry[]>([
    { key: 0, organisationId, role: null, from: today, to: '' },
  ])
  const [submitted, setSubmitted] = useState(false)
  const [summary, setSummary] = useState<readonly SummaryEntry[]>([])
  const { create, password } = useCreation(onCreated)
  const intention = useIntention()
  const failure = create.error && failureOf(create.error)
  const refused = failure?.kind === 'refused' ? problemsAt(failure.problems, ['username']) : []
  const usernameFault = sayUsernameFault(names.username, takenNames, text) || refused.map(sayProblem).join(' ')
  const nameFault = names.name.trim() === '' ? text.nameMissing : ''
  const faults = rowFaults(entries, organisations, text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSubmitted(true)
    const found = [
      ...(usernameFault ? [{ field: `${base}-username`, message: usernameFault }] : []),
      ...(nameFault ? [{ field: `${base}-name`, message: nameFault }] : []),
      ...faults.flatMap(({ key, fields }) =>
        Object.entries(fields).map(([field, message]) => ({ field: `${base}-${key}-${field}`, message })),
      ),
    ]
    setSummary(found)
    if (found.length > 0) return
    const appointments = entries.flatMap(each => completed(each) ?? [])
    const content = { username: names.username, name: names.name.trim(), appointments }
    create.mutate({ ...content, requestId: intention(content), initialPassword: password })
  }
  const rename = (next: typeof names) => {
    setNames(next)
    if (failure !== null) create.reset()
  }
  return (
    <form className={`${panel.panel} ${panel.narrow}`} onSubmit={submit} noValidate>
      <ErrorSummary errors={summary} />
      <AccountNames
        base={base}
        names={names}
        onNames={rename}
        faults={{ usernameFault, nameFault }}
        submitted={submitted}
      />
      <AppointmentRows
        base={base}
        entries={entries}
        onEntries={setEntries}
        organisations={organisations}
        faults={submitted ? faults : []}
        today={today}
      />
      {refused.length === 0 && <FailureLine failure={failure} />}
      <div className={panel.acts}>
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {text.act}
        </Button>
        <Link to="/accounts">{cancel}</Link>
      </div>
    </form>
  )
}

/** The command, and the password that goes with it: known here before it is sent. */
function useCreation(onCreated: (created: CreatedAccount) => void) {
  const { create: text } = texts.use().account
  const [password] = useState(newInitialPassword)
  const create = useMutation(
    trpc.account.create.mutationOptions({
      async onSuccess(made) {
        showToast(text.done(made.username))
        onCreated({ accountId: made.accountId, username: made.username, password })
        await queryClient.invalidateQueries(trpc.account.pathFilter())
        await queryClient.invalidateQueries(trpc.organisation.pathFilter())
      },
    }),
  )
  return { create, password }
}

function sayUsernameFault(typed: string, taken: ReadonlySet<string>, text: Text['account']['create']): string {
  const username = normaliseAccountName(typed)
  if (username === '') return text.usernameMissing
  const problems = taken.has(username)
    ? [problem('account_name_taken', { username }, ['username'])]
    : checkAccountName(username)
  return problems.map(sayProblem).join(' ')
}
