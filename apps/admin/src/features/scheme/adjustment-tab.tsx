import { texts } from '../../text/texts.ts'
import { bonusFields, penaltyFields, policyFields, withAdjustmentCounts } from './adjustment-field.ts'
import { listOf, looseOf, textOf, type FieldSpec } from './field-spec.ts'
import { FieldsForm } from './fields-form.tsx'
import styles from './scheme.module.css'
import type { SchemeDraft } from './use-scheme-draft.ts'

const fieldsOf = { bonus: bonusFields, penalty: penaltyFields, policies: policyFields }

/** 加分, 减分 with 弄虚作假, or how totals are rounded, merged and graded: each as the scheme says it, or left out. */
export function AdjustmentTab({ draft, tab }: { draft: SchemeDraft; tab: keyof typeof fieldsOf }) {
  return (
    <div className={styles.tab}>
      <FieldsForm
        fields={fieldsOf[tab]}
        value={draft.definition}
        path={[]}
        onChange={next => draft.edit(withAdjustmentCounts(next))}
      />
      {tab === 'bonus' && draft.definition['bonus'] !== undefined && <CategoryCaps draft={draft} />}
    </div>
  )
}

/** Most bonus points of a category, where its types share a cap. */
function CategoryCaps({ draft }: { draft: SchemeDraft }) {
  const { form } = texts.use().scheme
  const bonus = looseOf(draft.definition['bonus'])
  const fields = listOf(draft.definition['categories'])
    .map(looseOf)
    .map((each): FieldSpec => {
      const [key, name] = [textOf(each['key']), textOf(each['name'])]
      return { key, label: name, as: 'number', empty: 'absent' }
    })
  return (
    <section>
      <h3>{form.fields.categoryCaps}</h3>
      <FieldsForm
        fields={fields}
        value={looseOf(bonus['categoryCaps'])}
        path={['bonus', 'categoryCaps']}
        onChange={categoryCaps => draft.edit({ ...draft.definition, bonus: { ...bonus, categoryCaps } })}
      />
    </section>
  )
}
