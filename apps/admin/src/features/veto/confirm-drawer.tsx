import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { failureOf, problemsAt } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Drawer, Input, Select } from 'antd'
import { useState, type FormEvent } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'
import { effectText, type Veto } from './veto.ts'
import styles from './veto-page.module.css'

/** The named office enters the document that establishes a veto for an assessee. */
export function ConfirmDrawer({ cycleId, veto, onClose }: { cycleId: string; veto: Veto; onClose: () => void }) {
  const { veto: words } = texts.use()
  const { confirm: text } = words
  const { me } = usePlace()
  const { data: assessees } = useSuspenseQuery(trpc.cycle.assessees.queryOptions({ cycleId }))
  const [typed, setTyped] = useState({ assesseeId: '', documentNumber: '', onDate: '', note: '' })
  const [unchosen, setUnchosen] = useState(false)
  const run = useMutation(
    trpc.veto.confirm.mutationOptions({
      async onSuccess() {
        showToast(text.done)
        onClose()
        await queryClient.invalidateQueries(trpc.veto.pathFilter())
      },
    }),
  )
  const failure = run.error && failureOf(run.error)
  const problems = failure?.kind === 'refused' ? failure.problems : []
  const problemAt = (field: string): string => problemsAt(problems, [field]).map(sayProblem).join(' ')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setUnchosen(typed.assesseeId === '')
    if (typed.assesseeId === '') return
    run.mutate({
      requestId: newRequestId(),
      cycleId,
      vetoCode: veto.code,
      ...typed,
      note: typed.note.trim() === '' ? null : typed.note,
    })
  }
  return (
    <Drawer open title={text.title} onClose={onClose} size={440}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p>
          <strong lang="zh-CN">{veto.trigger}</strong>
          <span className={styles.basis}>
            {words.basis} <span lang="zh-CN">{veto.legalBasis.join('；')}</span>
          </span>
        </p>
        <Field label={text.assessee} error={unchosen && typed.assesseeId === '' ? text.choose : null}>
          {input => (
            <Select
              {...input}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={text.choose}
              value={typed.assesseeId === '' ? null : typed.assesseeId}
              onChange={assesseeId => setTyped({ ...typed, assesseeId })}
              options={assessees.map(each => ({ value: each.id, label: each.name }))}
            />
          )}
        </Field>
        <GroundFields
          veto={veto}
          ground={typed}
          onGround={ground => setTyped({ ...typed, ...ground })}
          problemAt={problemAt}
          today={me.today}
        />
        <p className={styles.intro}>{text.consequence(effectText(veto, words.effects))}</p>
        {failure && !problems.some(problem => problem.path.length > 0) && <FailureLine failure={failure} />}
        <Button type="primary" htmlType="submit" loading={run.isPending}>
          {text.act}
        </Button>
      </form>
    </Drawer>
  )
}

interface Ground {
  readonly documentNumber: string
  readonly onDate: string
  readonly note: string
}

interface GroundFieldsProps {
  readonly veto: Veto
  readonly ground: Ground
  readonly onGround: (ground: Ground) => void
  readonly problemAt: (field: string) => string
  readonly today: string
}

/** The document that establishes it. */
function GroundFields({
  veto,
  ground: { documentNumber, onDate, note },
  onGround,
  problemAt,
  today,
}: GroundFieldsProps) {
  const { confirm: text } = texts.use().veto
  const ground = { documentNumber, onDate, note }
  return (
    <>
      <Field label={text.document} hint={text.documentHint(veto.triggerDocument)} error={problemAt('documentNumber')}>
        {input => (
          <Input
            {...input}
            lang="zh-CN"
            maxLength={100}
            value={ground.documentNumber}
            onChange={event => onGround({ ...ground, documentNumber: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={text.onDate}
        error={onDate === '' && problemAt('onDate') !== '' ? text.onDateMissing : problemAt('onDate')}
      >
        {input => (
          <Input
            {...input}
            type="date"
            max={today}
            value={ground.onDate}
            onChange={event => onGround({ ...ground, onDate: event.target.value })}
          />
        )}
      </Field>
      <Field label={text.note}>
        {input => (
          <Input.TextArea
            {...input}
            rows={2}
            maxLength={2000}
            value={ground.note}
            onChange={event => onGround({ ...ground, note: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
