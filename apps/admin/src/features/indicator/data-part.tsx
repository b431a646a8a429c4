import { Field } from '@yaodian/ui/form/field.tsx'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { texts } from '../../text/texts.ts'
import { DataItemDrawer, type Office } from './data-item-drawer.tsx'
import { FormulaTrial } from './formula-trial.tsx'
import type { PartProps } from './indicator-editor.tsx'
import type { LibraryItem } from './indicator-shape.ts'
import styles from './indicator.module.css'

/** From which values the indicator comes, and how. */
export function DataPart({
  draft,
  items,
  offices,
  fixed,
  at,
  onChange,
}: PartProps & { items: readonly LibraryItem[]; offices: readonly Office[] }) {
  const { indicator: text } = texts.use()
  const [editing, setEditing] = useState<LibraryItem | 'new' | null>(null)
  const chosen = draft.dataItems.flatMap(key => items.find(item => item.key === key) ?? [])
  return (
    <section className={styles.part}>
      <h2>{text.data}</h2>
      <Field label={text.dataItems} hint={text.dataItemsHint} error={at('dataItems')}>
        {input => (
          <Select
            {...input}
            disabled={fixed}
            mode="multiple"
            optionFilterProp="label"
            value={draft.dataItems}
            onChange={dataItems => onChange({ dataItems })}
            options={items.map(item => ({ value: item.key, label: `${item.name} (${item.key})` }))}
          />
        )}
      </Field>
      <ul className={styles.items}>
        {chosen.map(item => (
          <li key={item.key}>
            <code>{item.key}</code> <span lang="zh-CN">{item.name}</span> · {text.item.types[item.type]}
            {item.unit !== null && <span lang="zh-CN"> ({item.unit})</span>} · <SupplierWords item={item} />
            <UsedBy item={item} code={draft.code} />
            {!fixed && (
              <Button type="link" size="small" aria-label={text.changeItem(item.name)} onClick={() => setEditing(item)}>
                {text.changeItem('').replace(/[:：]\s*$/u, '')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!fixed && (
        <Button size="small" className={styles.start ?? ''} onClick={() => setEditing('new')}>
          {text.newItem}
        </Button>
      )}
      <Field label={text.formula} hint={text.formulaHint} error={at('formula')}>
        {input => (
          <Input
            {...input}
            readOnly={fixed}
            className={styles.formula ?? ''}
            spellCheck={false}
            value={draft.formula}
            onChange={event => onChange({ formula: event.target.value })}
          />
        )}
      </Field>
      <h3>{text.trial}</h3>
      <FormulaTrial draft={draft} items={chosen} />
      {editing !== null && (
        <DataItemDrawer
          key={editing === 'new' ? 'new' : editing.id}
          item={editing === 'new' ? null : editing}
          offices={offices}
          onClose={() => setEditing(null)}
          onSaved={key => {
            setEditing(null)
            if (!draft.dataItems.includes(key)) onChange({ dataItems: [...draft.dataItems, key] })
          }}
        />
      )}
    </section>
  )
}

function SupplierWords({ item: { supplier, officeName } }: { item: LibraryItem }) {
  const { item: text } = texts.use().indicator
  if (supplier.kind === 'assessee') return <>{text.suppliers.assessee}</>
  return (
    <span lang="zh-CN">{supplier.kind === 'register' ? `${supplier.register} (${officeName ?? ''})` : officeName}</span>
  )
}

function UsedBy({ item, code }: { item: LibraryItem; code: string }) {
  const { indicator: text } = texts.use()
  const others = item.usedBy.filter(each => each.code !== code)
  return others.length === 0 ? null : <small> · {text.usedBy(others.map(each => each.code).join('、'))}</small>
}
