import { listOf, looseOf, textOf, type FieldSpec, type Loose } from './field-spec.ts'
import { FieldsForm } from './fields-form.tsx'
import styles from './scheme.module.css'
import type { SchemeDraft } from './use-scheme-draft.ts'

const fields: readonly FieldSpec[] = [
  {
    key: 'vetoes',
    as: 'rows',
    row: [
      { key: 'code', as: 'text' },
      { key: 'trigger', as: 'text' },
      {
        key: 'effect',
        as: 'variant',
        of: {
          zero_indicator: [{ key: 'indicatorId', as: 'one', from: 'indicators' }],
          zero_category: [{ key: 'category', as: 'one', from: 'categories' }],
          zero_total: [],
          cap_grade: [{ key: 'grade', as: 'one', from: 'grades' }],
          downgrade: [{ key: 'by', as: 'number' }],
          fail: [],
          disqualify: [],
          disqualify_category: [{ key: 'category', as: 'one', from: 'categories' }],
          people: [{ key: 'consequence', as: 'text' }],
        },
        blanks: {
          zero_indicator: { indicatorId: '' },
          zero_category: { category: '' },
          cap_grade: { grade: '' },
          downgrade: { by: 1 },
          disqualify_category: { category: '' },
          people: { consequence: '' },
        },
      },
      { key: 'legalBasis', as: 'lines' },
      { key: 'triggerDocument', as: 'text' },
      { key: 'officeId', as: 'one', from: 'offices' },
    ],
    blank: { code: '', trigger: '', effect: { kind: 'zero_total' }, legalBasis: [], triggerDocument: '', officeId: '' },
  },
]

/** What an established fact does to the result, on which legal basis, and who establishes it. */
export function VetoTab({ draft }: { draft: SchemeDraft }) {
  return (
    <div className={styles.tab}>
      <FieldsForm fields={fields} value={draft.definition} path={[]} onChange={next => draft.edit(withCounts(next))} />
    </div>
  )
}

/** How many grades down is a count, not an amount. */
function withCounts(definition: Loose): Loose {
  const vetoes = listOf(definition['vetoes'])
    .map(looseOf)
    .map(veto => {
      const effect = looseOf(veto['effect'])
      const by = textOf(effect['by'])
      return /^[1-9]\d?$/u.test(by) ? { ...veto, effect: { ...effect, by: Number(by) } } : veto
    })
  return { ...definition, vetoes }
}
