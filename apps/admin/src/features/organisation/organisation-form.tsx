import { checkOrganisation, type Organisation, type OrganisationDraft, type Problem } from '@yaodian/domain'
import { problemsAt } from '@yaodian/ui/api/failure.ts'
import panel from '@yaodian/ui/block/panel.module.css'
import { ErrorSummary, type SummaryEntry } from '@yaodian/ui/form/error-summary.tsx'
import { Field } from '@yaodian/ui/form/field.tsx'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { Input, Select } from 'antd'
import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { texts } from '../../text/texts.ts'
import { CodeFields } from './code-fields.tsx'
import { KindFields } from './kind-fields.tsx'
import type { DraftField, FieldsProps } from './organisation-field.ts'

export interface OrganisationFormProps {
  /** Null for a new one. */
  readonly id: string | null
  readonly draft: OrganisationDraft
  readonly onDraft: (draft: OrganisationDraft) => void
  readonly organisations: readonly Organisation[]
  /** What the server refused, which the form could not know. */
  readonly refused: readonly Problem[]
  readonly onSubmit: () => void
  readonly children: ReactNode
}

const draftFields: readonly DraftField[] = [
  'name',
  'kind',
  'parentId',
  'stages',
  'ownership',
  'schoolCode',
  'creditCode',
  'labels',
]

/** What is entered of an organisation. Domain's rules speak at their field as soon as it was left, and all of them on submitting. */
export function OrganisationForm(props: OrganisationFormProps) {
  const { id, draft, onDraft, organisations, refused, onSubmit, children } = props
  const { organisation: text } = texts.use()
  const { optional } = uiTexts.use()
  const base = useId()
  const wrong = useFaults(props)
  const [left, setLeft] = useState<ReadonlySet<DraftField>>(new Set())
  const [summary, setSummary] = useState<readonly SummaryEntry[]>([])
  const said = (field: DraftField): boolean => left.has(field) || problemsAt(refused, [field]).length > 0
  const fields: FieldsProps = {
    id,
    draft,
    organisations,
    set: change => onDraft({ ...draft, ...change }),
    leave: field => setLeft(new Set([...left, field])),
    field: name => ({ id: `${base}-${name}`, error: said(name) ? wrong(name) : '' }),
    wrong,
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setLeft(new Set(draftFields))
    const found = draftFields.map(field => ({ field: `${base}-${field}`, message: wrong(field) }))
    const faults = found.filter(each => each.message !== '')
    setSummary(faults)
    if (faults.length === 0) onSubmit()
  }
  return (
    <form className={panel.form} onSubmit={submit} noValidate>
      <ErrorSummary errors={summary} />
      <Field {...fields.field('name')} label={text.field.name}>
        {input => (
          <Input
            {...input}
            maxLength={100}
            lang="zh-CN"
            value={draft.name}
            onChange={event => fields.set({ name: event.target.value })}
            onBlur={() => fields.leave('name')}
          />
        )}
      </Field>
      <KindFields {...fields} />
      <CodeFields {...fields} />
      <Field {...fields.field('labels')} label={`${text.field.labels} (${optional})`} hint={text.form.labelsHint}>
        {input => (
          <Select
            {...input}
            mode="tags"
            tokenSeparators={[',', '，', '、', ';', '；']}
            value={draft.labels}
            onChange={labels => fields.set({ labels })}
            options={[...new Set(organisations.flatMap(each => each.labels))].map(label => ({ value: label, label }))}
          />
        )}
      </Field>
      {children}
    </form>
  )
}

/** What is wrong with a field now, in words; empty when nothing is. */
function useFaults({ id, draft, organisations, refused }: OrganisationFormProps): (field: DraftField) => string {
  const { form: text } = texts.use().organisation
  problemTexts.use()
  const checked = checkOrganisation(draft, id, organisations)
  return field => {
    if (field === 'name' && draft.name.trim() === '') return text.nameMissing
    if (field === 'parentId' && draft.parentId === null && draft.kind !== 'bureau') return text.parentMissing
    return problemsAt([...checked, ...refused], [field]).map(sayProblem)[0] ?? ''
  }
}
