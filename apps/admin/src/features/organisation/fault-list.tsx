import type { Problem } from '@yaodian/domain'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { texts } from '../../text/texts.ts'
import { headOf } from './import-column.ts'
import type { OrganisationImport } from './import-organisations.tsx'
import styles from './import.module.css'

const atFirst = 8

/** Every fault of a sheet, by line and column; the first at once, the others on asking. */
export function FaultList({ found }: { found: OrganisationImport }) {
  const { import: text } = texts.use().organisation
  const faults = found.lines.flatMap(each => each.problems.map(problem => ({ line: each.line, problem })))
  const rest = faults.slice(atFirst)
  return (
    <div className={styles.problems}>
      <Faults faults={faults.slice(0, atFirst)} heads={found.heads} />
      {rest.length > 0 && (
        <details>
          <summary>{text.more(rest.length)}</summary>
          <Faults faults={rest} heads={found.heads} />
        </details>
      )}
    </div>
  )
}

interface FaultsProps {
  readonly faults: readonly { readonly line: number; readonly problem: Problem }[]
  readonly heads: OrganisationImport['heads']
}

function Faults({ faults, heads }: FaultsProps) {
  const { organisation: text } = texts.use()
  problemTexts.use()
  return (
    <ul>
      {faults.map(({ line, problem }) => (
        <li key={`${line} ${problem.code} ${problem.path.join('/')}`}>
          <strong>{text.import.place(line, headOf(problem, heads, text))}</strong>
          {sayProblem(problem)}
        </li>
      ))}
    </ul>
  )
}
