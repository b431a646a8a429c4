import type { FieldSpec } from './field-spec.ts'
import { FieldsForm } from './fields-form.tsx'
import styles from './scheme.module.css'
import type { SchemeDraft } from './use-scheme-draft.ts'

const fields: readonly FieldSpec[] = [
  {
    key: 'grades',
    as: 'rows',
    row: [
      { key: 'grade', as: 'text' },
      { key: 'atLeast', as: 'number', empty: 'null' },
      { key: 'quota', as: 'number', empty: 'null' },
    ],
    blank: { grade: '', atLeast: null, quota: null },
  },
  { key: 'tieBreak', as: 'many', from: 'tieBreaks' },
  { key: 'publicShows', as: 'choice', of: ['grade', 'points', 'rank'] },
  { key: 'substituteOffices', as: 'many', from: 'offices', empty: 'absent' },
  { key: 'listedInspection', as: 'text', empty: 'null' },
]

/** How totals become grades, what breaks a tie, and what the public sees. */
export function GradeTab({ draft }: { draft: SchemeDraft }) {
  return (
    <div className={styles.tab}>
      <FieldsForm fields={fields} value={draft.definition} path={[]} onChange={draft.edit} />
    </div>
  )
}
