import { TableBox } from '@yaodian/ui/block/table-box.tsx'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { useId } from 'react'
import { texts } from '../../text/texts.ts'
import { listOf, looseOf, textOf, withField, type FieldSpec, type Loose } from './field-spec.ts'
import { FieldsForm } from './fields-form.tsx'
import { useSurroundings } from './form-surroundings.ts'
import styles from './scheme.module.css'
import { TextInput } from './text-input.tsx'
import type { SchemeDraft } from './use-scheme-draft.ts'
import { weightSum } from './weight-sum.ts'

const fields: readonly FieldSpec[] = [
  { key: 'categories', as: 'rows', row: [{ key: 'name', as: 'text' }], blank: { key: '', name: '' } },
  {
    key: 'groups',
    as: 'rows',
    row: [
      { key: 'name', as: 'text' },
      { key: 'kinds', as: 'many', from: 'kinds' },
    ],
    blank: { key: '', name: '', kinds: [], weights: {} },
  },
]

/** Categories, groups, and what each category weighs in each group. */
export function GroupTab({ draft }: { draft: SchemeDraft }) {
  const { groupsTab: text } = texts.use().scheme
  return (
    <div className={styles.tab}>
      <h2>{text.weights}</h2>
      <WeightTable draft={draft} />
      <FieldsForm fields={fields} value={draft.definition} path={[]} onChange={next => draft.edit(tidied(next))} />
    </div>
  )
}

function WeightTable({ draft }: { draft: SchemeDraft }) {
  const { groupsTab: text } = texts.use().scheme
  const { faultAt } = useSurroundings()
  const categories = listOf(draft.definition['categories']).map(looseOf)
  const groups = listOf(draft.definition['groups']).map(looseOf)
  const set = (at: number, key: string, weight: unknown) =>
    draft.edit({
      ...draft.definition,
      groups: groups.map((group, index) =>
        index === at ? { ...group, weights: withField(looseOf(group['weights']), key, weight) } : group,
      ),
    })
  return (
    <TableBox least={160 + groups.length * 110}>
      <table className={styles.weights}>
        <thead>
          <tr>
            <th scope="col">{text.category}</th>
            {groups.map((group, at) => (
              <th key={at} scope="col" lang="zh-CN">
                {textOf(group['name'])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category, row) => (
            <tr key={row}>
              <th scope="row" lang="zh-CN">
                {textOf(category['name'])}
              </th>
              {groups.map((group, at) => {
                const key = textOf(category['key'])
                const fault = faultAt(['groups', at, 'weights', key])
                return (
                  <td key={at} title={fault}>
                    <WeightInput
                      label={text.weightOf(textOf(category['name']), textOf(group['name']))}
                      invalid={fault !== ''}
                      value={looseOf(group['weights'])[key]}
                      onChange={weight => set(at, key, weight)}
                    />
                    {fault !== '' && <small className={styles.fault}>{fault}</small>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.sum}</th>
            {groups.map((group, at) => {
              const sum = weightSum(Object.values(looseOf(group['weights'])))
              return (
                <td key={at} className="number">
                  {sum === '100' ? (
                    <StateMark shape="done">{sum}</StateMark>
                  ) : (
                    <StateMark shape="late">{`${sum} (${text.wrong})`}</StateMark>
                  )}
                </td>
              )
            })}
          </tr>
        </tfoot>
      </table>
    </TableBox>
  )
}

function WeightInput({
  label,
  invalid,
  value,
  onChange,
}: {
  label: string
  invalid: boolean
  value: unknown
  onChange: (value: unknown) => void
}) {
  return (
    <TextInput
      id={useId()}
      aria-label={label}
      aria-describedby={undefined}
      aria-invalid={invalid}
      spec={{ key: 'weight', as: 'number', empty: 'absent' }}
      value={value}
      onChange={onChange}
    />
  )
}

/** New rows get a key of their own; weights of categories that are gone go too. */
function tidied(definition: Loose): Loose {
  const categories = withKeys(listOf(definition['categories']).map(looseOf), 'c')
  const known = new Set(categories.map(each => textOf(each['key'])))
  const groups = withKeys(listOf(definition['groups']).map(looseOf), 'g').map(group => ({
    ...group,
    weights: Object.fromEntries(Object.entries(looseOf(group['weights'])).filter(([key]) => known.has(key))),
  }))
  return { ...definition, categories, groups }
}

function withKeys(rows: readonly Loose[], letter: string): readonly Loose[] {
  const taken = new Set(rows.map(row => textOf(row['key'])))
  return rows.map(row => {
    if (textOf(row['key']) !== '') return row
    let number = 1
    while (taken.has(`${letter}${number}`)) number += 1
    taken.add(`${letter}${number}`)
    return { ...row, key: `${letter}${number}` }
  })
}
