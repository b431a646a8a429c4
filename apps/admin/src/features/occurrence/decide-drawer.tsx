import { useMutation } from '@tanstack/react-query'
import { failureOf, problemsAt } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { Field } from '@yaodian/ui/form/field.tsx'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Drawer, Input } from 'antd'
import { useState, type FormEvent } from 'react'
import { trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'
import type { Report } from './occurrence.ts'
import styles from './occurrence-page.module.css'
import { settled } from './withdraw-drawer.tsx'

/** Another person decides: with the day of the hearing and the document. */
export function DecideDrawer({ cycleId, report, onClose }: { cycleId: string; report: Report; onClose: () => void }) {
  const { decide: text } = texts.use().occurrence.falseReport
  const { me } = usePlace()
  const [typed, setTyped] = useState({ heardOn: '', documentNumber: '', on: '' })
  const run = useMutation(trpc.falseReport.confirm.mutationOptions({ onSuccess: () => settled(text.done, onClose) }))
  const failure = run.error && failureOf(run.error)
  const problems = failure?.kind === 'refused' ? failure.problems : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run.mutate({ requestId: newRequestId(), cycleId, falseReportId: report.id, version: report.version, ...typed })
  }
  const field = (key: keyof typeof typed, date: boolean) => (
    <Field label={text[key]} error={problemsAt(problems, [key]).map(sayProblem).join(' ')}>
      {input => (
        <Input
          {...input}
          {...(date ? { type: 'date', max: me.today } : { lang: 'zh-CN', maxLength: 100 })}
          value={typed[key]}
          onChange={event => setTyped({ ...typed, [key]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <Drawer open title={text.title} onClose={onClose} size={440}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p lang="zh-CN">
          {report.assesseeName} · {report.indicatorName}
          <span className={styles.small}>{report.finding}</span>
        </p>
        {field('heardOn', true)}
        {field('documentNumber', false)}
        {field('on', true)}
        {failure && !problems.some(each => each.path.length > 0) && <FailureLine failure={failure} />}
        <Button danger htmlType="submit" loading={run.isPending}>
          {text.save}
        </Button>
      </form>
    </Drawer>
  )
}
