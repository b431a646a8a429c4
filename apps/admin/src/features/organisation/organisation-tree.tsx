import { OrganisationKind } from '@yaodian/domain'
import { texts } from '../../text/texts.ts'
import { branches, changeFilter, type ListedOrganisation, type OrganisationFilter } from './organisation-filter.ts'
import styles from './organisation-tree.module.css'

interface OrganisationTreeProps {
  readonly organisations: readonly ListedOrganisation[]
  readonly filter: OrganisationFilter
  readonly onFilter: (filter: OrganisationFilter) => void
}

/** The tree by branches and kinds with counts; choosing one filters the table beside it. */
export function OrganisationTree({ organisations, filter, onFilter }: OrganisationTreeProps) {
  const { organisation: text } = texts.use()
  const rows = branches(organisations, OrganisationKind.options).flatMap(
    ({ organisation: { id, name, depth, below }, kinds }) => {
      const under = depth === 0 ? undefined : id
      return [
        { key: id, under, kind: undefined, name, chinese: true, count: below + 1, depth },
        ...kinds.map(({ kind, count }) => ({
          key: `${id} ${kind}`,
          under,
          kind,
          name: text.kinds[kind],
          chinese: false,
          count,
          depth: depth + 1,
        })),
      ]
    },
  )
  return (
    <nav className={styles.tree} aria-label={text.tree.label}>
      <ul>
        {rows.map(row => (
          <li key={row.key} style={{ paddingLeft: row.depth * 16 }}>
            <button
              type="button"
              aria-pressed={filter.under === row.under && filter.kind === row.kind}
              onClick={() => onFilter(changeFilter(filter, { under: row.under, kind: row.kind }))}
            >
              <span {...(row.chinese && { lang: 'zh-CN' })}>{row.name}</span>
              <span className="number">{text.tree.count(row.count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
