import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { checkRetireOrganisation } from '@yaodian/domain'
import { failureOf, problemsAt } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import panel from '@yaodian/ui/block/panel.module.css'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import { useIntention } from '../../session/use-intention.ts'
import { texts } from '../../text/texts.ts'
import type { ListedOrganisation } from './organisation-filter.ts'
import styles from './organisation.module.css'

interface RetireOrganisationProps {
  readonly organisation: ListedOrganisation
  readonly organisations: readonly ListedOrganisation[]
  readonly today: string
}

/** The page before an organisation is retired, which cannot be undone: what follows from it, and what speaks against it. */
export function RetireOrganisation({ organisation, organisations, today }: RetireOrganisationProps) {
  const { retire: text } = texts.use().organisation
  problemTexts.use()
  const navigate = useNavigate()
  const [date, setDate] = useState(today)
  const intention = useIntention()
  const { id, name, version } = organisation
  const retire = useMutation(
    trpc.organisation.retire.mutationOptions({
      async onSuccess() {
        showToast(text.done(name, date))
        await queryClient.invalidateQueries(trpc.organisation.pathFilter())
        await navigate({ to: '/organisations/$organisationId', params: { organisationId: id } })
      },
      onError: () => queryClient.invalidateQueries(trpc.organisation.pathFilter()),
    }),
  )
  const problems = checkRetireOrganisation(organisation, date, organisations)
  const dateProblem = problemsAt(problems, ['date']).map(sayProblem).join('')
  const against = problems.filter(each => each.path.length === 0)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (problems.length === 0)
      retire.mutate({ requestId: intention({ version, date }), organisationId: id, version, date })
  }
  if (organisation.retiredOn !== null) return <p>{text.already(organisation.retiredOn)}</p>
  return (
    <section className={`${panel.panel} ${panel.narrow}`}>
      <h2>{text.consequencesTitle}</h2>
      <ul className={panel.consequences}>
        {text.consequences(organisation.accounts).map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p className={panel.warning}>{text.final}</p>
      {against.length > 0 && (
        <div className={styles.wrong} role="alert">
          <strong>{text.cannot}</strong>
          {against.map(each => (
            <p key={each.code}>{sayProblem(each)}</p>
          ))}
        </div>
      )}
      <form className={panel.form} onSubmit={submit} noValidate>
        {against.length === 0 && (
          <Field label={text.date} hint={text.dateHint} error={dateProblem}>
            {input => (
              <Input
                {...input}
                type="date"
                className={styles.date ?? ''}
                value={date}
                onChange={event => setDate(event.target.value)}
              />
            )}
          </Field>
        )}
        <FailureLine failure={retire.error && failureOf(retire.error)} />
        <div className={panel.acts}>
          {against.length === 0 && (
            <Button type="primary" danger htmlType="submit" loading={retire.isPending}>
              {text.confirm}
            </Button>
          )}
          <Link to="/organisations/$organisationId" params={{ organisationId: id }}>
            {text.back}
          </Link>
        </div>
      </form>
    </section>
  )
}
