import { useMutation } from '@tanstack/react-query'
import { readOccurrence, type OccurrenceDraft, type Problem } from '@yaodian/domain'
import { failureOf, problemsAt } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { Field } from '@yaodian/ui/form/field.tsx'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Drawer, Select } from 'antd'
import { useState, type FormEvent } from 'react'
import { trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import { tablesOf, worthOf, worthWords, type Records } from './occurrence.ts'
import { RecordFields } from './record-fields.tsx'
import styles from './occurrence-page.module.css'
import { settled } from './withdraw-drawer.tsx'

const blank: OccurrenceDraft = {
  type: '',
  on: '',
  documentNumber: '',
  dedupKey: '',
  level: '',
  place: '',
  count: '',
  points: '',
  sharePercent: '',
  issuer: '',
  reason: '',
}

/** The office enters an award or a sanction by its document, and sees what it will count. */
export function RecordDrawer({
  cycleId,
  records,
  onClose,
}: {
  cycleId: string
  records: Records
  onClose: () => void
}) {
  const { record: text } = texts.use().occurrence
  problemTexts.use()
  const { me } = usePlace()
  const [assesseeId, setAssesseeId] = useState('')
  const [draft, setDraft] = useState(blank)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [sent, setSent] = useState(false)
  const run = useMutation(trpc.occurrence.record.mutationOptions({ onSuccess: () => settled(text.done, onClose) }))
  const failure = run.error && failureOf(run.error)
  const type = records.types.find(each => each.type.key === draft.type)
  const read = readOccurrence(tablesOf(records), draft, { id: 'draft', today: me.today })
  const refused: readonly Problem[] = failure?.kind === 'refused' ? failure.problems : []
  const problemAt = (field: string): string => {
    const missing = sent || left.has(field) ? missingWords(field, draft, text.missing) : undefined
    if (missing !== undefined) return missing
    const live = sent || left.has(field) ? problemsAt(read.problems, [field]) : []
    return [...(live.length > 0 ? live : problemsAt(refused, [field]))].map(sayProblem).join(' ')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent(true)
    if (assesseeId === '' || type === undefined || read.occurrence === null) return
    run.mutate({ requestId: newRequestId(), cycleId, assesseeId, draft })
  }
  return (
    <Drawer open title={text.title} onClose={onClose} size={480}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <WhoAndWhat
          records={records}
          assesseeId={assesseeId}
          type={draft.type}
          sent={sent}
          onAssessee={setAssesseeId}
          onType={key => setDraft({ ...draft, type: key, level: '', place: '', issuer: '', points: '' })}
        />
        {type && (
          <RecordFields
            type={type}
            draft={draft}
            today={me.today}
            problemAt={problemAt}
            onChange={change => setDraft({ ...draft, ...change })}
            onLeave={field => setLeft(new Set([...left, field]))}
          />
        )}
        {type && <WorthBox records={records} occurrence={read.occurrence} assesseeId={assesseeId} />}
        {failure && !refused.some(each => each.path.length > 0) && <FailureLine failure={failure} />}
        <Button type="primary" htmlType="submit" loading={run.isPending}>
          {text.save}
        </Button>
      </form>
    </Drawer>
  )
}

interface WhoAndWhatProps {
  readonly records: Records
  readonly assesseeId: string
  readonly type: string
  /** Whether it was tried to record: what is not chosen yet is named. */
  readonly sent: boolean
  readonly onAssessee: (id: string) => void
  readonly onType: (key: string) => void
}

function WhoAndWhat({ records, assesseeId, type, sent, onAssessee, onType }: WhoAndWhatProps) {
  const { record: text, kinds } = texts.use().occurrence
  return (
    <>
      <Field label={text.assessee} error={sent && assesseeId === '' ? text.choose : null}>
        {input => (
          <Select
            {...input}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={text.choose}
            value={assesseeId === '' ? null : assesseeId}
            onChange={onAssessee}
            options={records.assessees.map(each => ({ value: each.id, label: each.name }))}
          />
        )}
      </Field>
      <Field label={text.type} error={sent && type === '' ? text.choose : null}>
        {input => (
          <Select
            {...input}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={text.choose}
            value={type === '' ? null : type}
            onChange={onType}
            options={records.types
              .filter(each => each.mayDecide)
              .map(each => ({ value: each.type.key, label: `${kinds[each.kind]} · ${each.type.name}` }))}
          />
        )}
      </Field>
    </>
  )
}

/** What an empty field asks for, where its fault would speak of what was typed. */
function missingWords(
  field: string,
  draft: OccurrenceDraft,
  words: Text['occurrence']['record']['missing'],
): string | undefined {
  const asked = (['level', 'on', 'points'] as const).find(each => each === field)
  const needed = asked !== 'points' || draft.level !== ''
  return asked !== undefined && needed && draft[asked] === '' ? words[asked] : undefined
}

function WorthBox({
  records,
  occurrence,
  assesseeId,
}: {
  records: Records
  occurrence: ReturnType<typeof readOccurrence>['occurrence']
  assesseeId: string
}) {
  const { record: text, worth: words } = texts.use().occurrence
  const worth = occurrence === null || assesseeId === '' ? null : worthOf(records, occurrence, assesseeId)
  const said = worth === null ? null : worthWords(worth, words)
  return (
    <output className={styles.worth}>
      {said === null || worth === null ? (
        text.worthUnknown
      ) : (
        <>
          {text.worthTitle} <span className={`number ${styles.points}`}>{said.shown}</span>
          <span className={styles.small}>
            <span lang="zh-CN">{worth.row}</span>
            {said.why !== null && ` · ${said.why}`}
          </span>
        </>
      )}
    </output>
  )
}
