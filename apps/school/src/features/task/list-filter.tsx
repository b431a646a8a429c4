import { Field } from '@yaodian/ui/form/field.tsx'
import input from '@yaodian/ui/form/input.module.css'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { useTypedText } from '@yaodian/ui/search/use-typed-text.ts'
import { texts } from '../../text/texts.ts'
import styles from './list-filter.module.css'
import type { TaskFilter, TaskGroup } from './task.ts'

export interface ListFilterProps {
  readonly filter: TaskFilter
  readonly groups: readonly TaskGroup[]
  readonly onFilter: (filter: TaskFilter) => void
}

/** Narrows the list; what is chosen stands in the URL. */
export function ListFilter({ filter, groups, onFilter }: ListFilterProps) {
  const { task } = texts.use()
  const ui = uiTexts.use()
  const { list } = task
  const states = [
    ['to_fill', list.toFill],
    ['returned', ui.response.returned],
    ['ready', ui.response.ready],
    ['accepted', ui.response.accepted],
    ['objected', ui.response.objected],
    ['supplied', list.suppliedByOthers],
  ] as const
  const set = (part: keyof TaskFilter) => (event: { target: { value: string } }) => {
    const { [part]: _, ...rest } = filter
    onFilter(event.target.value === '' ? rest : { ...rest, [part]: event.target.value })
  }
  const find = useTypedText(filter.find ?? '', typed => set('find')({ target: { value: typed } }))
  return (
    <search className={styles.filter}>
      <Field label={list.state}>
        {field => (
          <select {...field} className={input.input} value={filter.state ?? ''} onChange={set('state')}>
            <option value="">{list.all}</option>
            {states.map(([state, word]) => (
              <option key={state} value={state}>
                {word}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={list.category}>
        {field => (
          <select {...field} className={input.input} value={filter.group ?? ''} onChange={set('group')}>
            <option value="">{list.all}</option>
            {groups.map(group => (
              <option key={group.key} value={group.key} lang="zh-CN">
                {group.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={styles.find}>
        <Field label={list.search}>
          {field => <input {...field} type="search" placeholder={list.searchHint} className={input.input} {...find} />}
        </Field>
      </div>
    </search>
  )
}
