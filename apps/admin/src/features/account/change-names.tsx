import { useMutation } from '@tanstack/react-query'
import { checkAccountName } from '@yaodian/domain'
import { failureOf, problemsAt } from '@yaodian/ui/api/failure.ts'
import panel from '@yaodian/ui/block/panel.module.css'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { Button } from 'antd'
import { useId, useState, type FormEvent } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import type { ListedAccount } from './account-filter.ts'
import { AccountNames } from './account-names.tsx'

/** Corrects a misspelt name or log-in name; says first what follows. */
export function ChangeNames({ account }: { account: Pick<ListedAccount, 'id' | 'name' | 'username'> }) {
  const { names: text } = texts.use().account
  const [changing, setChanging] = useState(false)
  return (
    <section className={panel.panel}>
      <h2>{text.title}</h2>
      <p className={panel.note}>{text.why}</p>
      {changing ? (
        <NamesForm account={account} onDone={() => setChanging(false)} />
      ) : (
        <div>
          <Button onClick={() => setChanging(true)}>{text.act}</Button>
        </div>
      )}
    </section>
  )
}

function NamesForm({
  account,
  onDone,
}: {
  account: Pick<ListedAccount, 'id' | 'name' | 'username'>
  onDone: () => void
}) {
  const { names: text, create } = texts.use().account
  const { cancel } = uiTexts.use()
  problemTexts.use()
  const base = useId()
  // What was seen when the form opened: another's change meanwhile is refused, not overwritten.
  const [seen] = useState({ username: account.username, name: account.name })
  const [names, setNames] = useState(seen)
  const [submitted, setSubmitted] = useState(false)
  const intention = useIntention()
  const change = useMutation(
    trpc.account.change.mutationOptions({
      async onSuccess(after) {
        showToast(text.done(after.name, after.username))
        onDone()
        await queryClient.invalidateQueries(trpc.account.pathFilter())
      },
    }),
  )
  const failure = change.error && failureOf(change.error)
  const refused = failure?.kind === 'refused' ? problemsAt(failure.problems, ['username']) : []
  const usernameFault = [...checkAccountName(names.username), ...refused].map(sayProblem).join(' ')
  const nameFault = names.name.trim() === '' ? create.nameMissing : ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSubmitted(true)
    if (checkAccountName(names.username).length > 0 || nameFault !== '') return
    const content = { accountId: account.id, seen, names: { username: names.username, name: names.name.trim() } }
    change.mutate({ requestId: intention(content), ...content })
  }
  return (
    <form className={panel.form} onSubmit={submit} noValidate>
      <AccountNames
        base={base}
        names={names}
        onNames={next => {
          setNames(next)
          if (failure !== null) change.reset()
        }}
        faults={{ usernameFault, nameFault }}
        submitted={submitted}
      />
      {refused.length === 0 && <FailureLine failure={failure} />}
      <div className={panel.acts}>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {text.confirm}
        </Button>
        <Button onClick={onDone}>{cancel}</Button>
      </div>
    </form>
  )
}
