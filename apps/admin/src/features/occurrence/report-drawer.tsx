import { useMutation } from '@tanstack/react-query'
import { failureOf, problemsAt } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { Field } from '@yaodian/ui/form/field.tsx'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Drawer, Input, Select } from 'antd'
import { useState, type FormEvent } from 'react'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import type { FalseReports } from './occurrence.ts'
import styles from './occurrence-page.module.css'
import { settled } from './withdraw-drawer.tsx'

/** What was found wrong in a reported value; nothing follows before the hearing. */
export function ReportDrawer({ cycleId, data, onClose }: { cycleId: string; data: FalseReports; onClose: () => void }) {
  const { record: text } = texts.use().occurrence.falseReport
  const [typed, setTyped] = useState({ assesseeId: '', indicatorId: '', finding: '' })
  const [sent, setSent] = useState(false)
  const run = useMutation(trpc.falseReport.record.mutationOptions({ onSuccess: () => settled(text.done, onClose) }))
  const failure = run.error && failureOf(run.error)
  const problems = failure?.kind === 'refused' ? failure.problems : []
  const problemAt = (field: string): string => problemsAt(problems, [field]).map(sayProblem).join(' ')
  const group = data.assessees.find(each => each.id === typed.assesseeId)?.groupKey
  const indicators = data.indicators.filter(
    each => each.mayDecide && group !== undefined && each.groups.includes(group),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    if (typed.assesseeId === '' || typed.indicatorId === '') return
    run.mutate({ requestId: newRequestId(), cycleId, ...typed })
  }
  const missing = (chosen: string): string | null => (sent && chosen === '' ? text.choose : null)
  return (
    <Drawer open title={text.title} onClose={onClose} size={480}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field label={text.assessee} error={missing(typed.assesseeId)}>
          {input => (
            <Select
              {...input}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={text.choose}
              value={typed.assesseeId === '' ? null : typed.assesseeId}
              onChange={assesseeId => setTyped({ ...typed, assesseeId, indicatorId: '' })}
              options={data.assessees.map(each => ({ value: each.id, label: each.name }))}
            />
          )}
        </Field>
        <Field label={text.indicator} error={missing(typed.indicatorId) ?? problemAt('indicatorId')}>
          {input => (
            <Select
              {...input}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={text.choose}
              value={typed.indicatorId === '' ? null : typed.indicatorId}
              onChange={indicatorId => setTyped({ ...typed, indicatorId })}
              options={indicators.map(each => ({ value: each.id, label: each.name }))}
            />
          )}
        </Field>
        <Field label={text.finding} hint={text.findingHint} error={problemAt('finding')}>
          {input => (
            <Input.TextArea
              {...input}
              lang="zh-CN"
              rows={3}
              maxLength={2000}
              value={typed.finding}
              onChange={event => setTyped({ ...typed, finding: event.target.value })}
            />
          )}
        </Field>
        {failure && !problems.some(each => each.path.length > 0) && <FailureLine failure={failure} />}
        <Button type="primary" htmlType="submit" loading={run.isPending}>
          {text.save}
        </Button>
      </form>
    </Drawer>
  )
}
