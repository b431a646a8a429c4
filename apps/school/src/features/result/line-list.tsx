import { formatFigure } from '@yaodian/domain'
import { Field } from '@yaodian/ui/form/field.tsx'
import input from '@yaodian/ui/form/input.module.css'
import { ScoreExplanation } from '@yaodian/ui/score/score-explanation.tsx'
import { useState, type ReactNode } from 'react'
import { texts } from '../../text/texts.ts'
import styles from './line-list.module.css'
import { filterLines, type ResultCategory, type ResultLine } from './result.ts'
import { usePrinting } from './use-printing.ts'

export interface LineListProps {
  readonly lines: readonly ResultLine[]
  readonly categories: readonly ResultCategory[]
  /** Under an explanation, such as the way to an appeal. */
  readonly act?: (line: ResultLine) => ReactNode
}

/** Every indicator with its points; opened, with its reason. */
export function LineList({ lines, categories, act }: LineListProps) {
  const { result } = texts.use()
  const [find, setFind] = useState('')
  const [onlyLost, setOnlyLost] = useState(false)
  const printing = usePrinting()
  const shown = filterLines(lines, { find, onlyLost })
  return (
    <section className={`${styles.lines} ${printing === 'full' ? styles.withReasons : ''}`}>
      <h2>
        {result.lines} <small>{result.lineCount(lines.length)}</small>
      </h2>
      <search className={`${styles.filter} no-print`}>
        <Field label={result.find}>
          {field => (
            <input
              {...field}
              type="search"
              className={input.input}
              value={find}
              onChange={event => setFind(event.target.value)}
            />
          )}
        </Field>
        <label className={styles.tick}>
          <input type="checkbox" checked={onlyLost} onChange={event => setOnlyLost(event.target.checked)} />
          {result.onlyLost}
        </label>
      </search>
      {shown.length === 0 && <p>{result.nothing}</p>}
      {categories.map(category => {
        const own = shown.filter(line => line.category === category.key)
        if (own.length === 0) return null
        return (
          <section key={category.key}>
            <h3 lang="zh-CN">{category.name}</h3>
            {own.map(line => (
              <Line key={line.indicatorId} line={line} open={printing === 'full'} act={act?.(line)} />
            ))}
          </section>
        )
      })}
    </section>
  )
}

function Line({ line, open, act }: { line: ResultLine; open: boolean; act: ReactNode }) {
  const { result } = texts.use()
  const [shown, setShown] = useState(false)
  return (
    <details className={styles.line} open={open || shown} onToggle={event => setShown(event.currentTarget.open)}>
      <summary>
        <span lang="zh-CN">{line.name}</span>
        <span className={`${styles.points} number`}>
          {line.points ?? '—'} <small>/ {formatFigure(line.fullMarks)}</small>
        </span>
      </summary>
      {(open || shown) && (
        <div className={styles.why}>
          {line.explanation ? (
            <ScoreExplanation lines={line.explanation} heading="h3" />
          ) : (
            <p>{result.noExplanation}</p>
          )}
          {act}
        </div>
      )}
    </details>
  )
}
