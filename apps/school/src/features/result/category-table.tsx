import { decimal, formatNumber, round } from '@yaodian/domain'
import { useState } from 'react'
import { texts } from '../../text/texts.ts'
import styles from './category-table.module.css'
import type { ResultCategory } from './result.ts'
import { usePrinting } from './use-printing.ts'

/** Points by category, and how the total came about. */
export function CategoryTable({
  categories,
  totalLines,
}: {
  categories: readonly ResultCategory[]
  totalLines: readonly string[]
}) {
  const { result } = texts.use()
  const text = result.category
  const printing = usePrinting()
  const [shown, setShown] = useState(false)
  return (
    <section className={styles.categories}>
      <h2>{result.categories}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.rate}</th>
            <th scope="col">{text.contribution}</th>
          </tr>
        </thead>
        <tbody>
          {categories.map(each => (
            <tr key={each.key}>
              <th scope="row" lang="zh-CN">
                {each.name}
              </th>
              <td>
                {places(each.points)} / {places(each.fullMarks)}
              </td>
              <td>{each.contribution}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {totalLines.length > 0 && (
        <details
          className={printing === 'short' ? styles.notOnPaper : undefined}
          open={printing === 'full' || shown}
          onToggle={event => setShown(event.currentTarget.open)}
        >
          <summary>{result.howTotal}</summary>
          <ol>
            {totalLines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}

/** The same places all down a column. */
function places(figure: string): string {
  return formatNumber(round(decimal(figure), 2))
}
