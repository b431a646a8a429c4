import { matchesName } from '@yaodian/ui/search/match-name.ts'
import { Button, Input, Select } from 'antd'
import { texts } from '../../text/texts.ts'
import { changeSearch, type AuditSearch } from './audit-filter.ts'
import styles from './audit.module.css'

interface AuditFilterRowProps {
  readonly search: AuditSearch
  readonly onSearch: (search: AuditSearch) => void
  readonly accounts: readonly { readonly id: string; readonly name: string; readonly username: string }[]
  /** The object that the search is bound to, in words. */
  readonly objectName: string
}

/** Act, person, days; an object is chosen in the table. */
export function AuditFilterRow({ search, onSearch, accounts, objectName }: AuditFilterRowProps) {
  const { audit: text } = texts.use()
  const set = (change: Parameters<typeof changeSearch>[1]) => onSearch(changeSearch(search, change))
  return (
    <search className={styles.filters}>
      <Select
        className={styles.select ?? ''}
        aria-label={text.field.action}
        showSearch={{ filterOption: (typed, option) => matchesName(option?.label ?? '', typed) }}
        value={search.action ?? ''}
        onChange={action => set({ action })}
        options={[
          { value: '', label: text.filter.action },
          ...Object.entries(text.actions).map(([value, label]) => ({ value, label })),
        ]}
      />
      <Select
        className={styles.select ?? ''}
        aria-label={text.field.account}
        showSearch={{ filterOption: (typed, option) => matchesName(option?.label ?? '', typed) }}
        value={search.account ?? ''}
        onChange={account => set({ account })}
        options={[
          { value: '', label: text.filter.account },
          ...accounts.map(each => ({ value: each.id, label: `${each.name} ${each.username}` })),
        ]}
      />
      <label className={styles.day}>
        {text.filter.from}
        <Input type="date" value={search.from ?? ''} onChange={event => set({ from: event.target.value })} />
      </label>
      <label className={styles.day}>
        {text.filter.to}
        <Input type="date" value={search.to ?? ''} onChange={event => set({ to: event.target.value })} />
      </label>
      {search.object !== undefined && <span className={styles.bound}>{text.filter.object(objectName)}</span>}
      {Object.keys(changeSearch(search, {})).length > 0 && (
        <Button type="link" size="small" onClick={() => onSearch({})}>
          {text.filter.clear}
        </Button>
      )}
    </search>
  )
}
