import { Link, useNavigate } from '@tanstack/react-router'
import type { Problem } from '@yaodian/domain'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import panel from '@yaodian/ui/block/panel.module.css'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button } from 'antd'
import type { FormEvent, ReactNode } from 'react'
import { queryClient } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'

export interface ActFrameProps {
  readonly cycleId: string
  readonly words: { readonly title: string; readonly intro: string; readonly act: string }
  readonly consequences: readonly string[]
  /** Why it cannot be done now; empty when it can. */
  readonly problems: readonly Problem[]
  readonly pending: boolean
  readonly error: unknown
  readonly onAct: () => void
  /** The fields that the act needs. */
  readonly fields?: ReactNode
  /** What it will show, under the act. */
  readonly children?: ReactNode
}

/** The page before an act that cannot be undone: what follows from it, and to whom. */
export function ActFrame({
  cycleId,
  words,
  consequences,
  problems,
  pending,
  error,
  onAct,
  fields,
  children,
}: ActFrameProps) {
  const { publication: text } = texts.use()
  problemTexts.use()
  const back = (
    <Link to="/cycles/$cycleId/publication" params={{ cycleId }}>
      {text.back}
    </Link>
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAct()
  }
  return (
    <>
      <section className={`${panel.panel} ${panel.narrow}`}>
        <h2>{words.title}</h2>
        {problems.length > 0 ? (
          <>
            <div className={panel.warning}>
              <p>{text.cannotYet}</p>
              <ul>
                {problems.map(each => (
                  <li key={each.code}>{sayProblem(each)}</li>
                ))}
              </ul>
            </div>
            <p>{back}</p>
          </>
        ) : (
          <form className={panel.form} onSubmit={submit} noValidate>
            <div>
              <p>{words.intro}</p>
              <ul className={panel.consequences}>
                {consequences.map(each => (
                  <li key={each}>{each}</li>
                ))}
                <li>
                  <strong>{text.notUndone}</strong>
                </li>
              </ul>
            </div>
            {fields}
            <FailureLine failure={error === null || error === undefined ? null : failureOf(error)} />
            <div className={panel.acts}>
              <Button type="primary" htmlType="submit" loading={pending}>
                {words.act}
              </Button>
              {back}
            </div>
          </form>
        )}
      </section>
      {problems.length === 0 && children}
    </>
  )
}

/** What follows when an act is done: said, everything read anew, back to the steps. */
export function useActDone(cycleId: string, message: string): () => Promise<void> {
  const navigate = useNavigate()
  return async () => {
    showToast(message)
    await navigate({ to: '/cycles/$cycleId/publication', params: { cycleId } })
    await queryClient.invalidateQueries()
  }
}
