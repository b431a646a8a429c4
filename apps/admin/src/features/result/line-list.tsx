import panel from '@yaodian/ui/block/panel.module.css'
import { ScoreExplanation } from '@yaodian/ui/score/score-explanation.tsx'
import { ChevronRight } from 'lucide-react'
import { texts } from '../../text/texts.ts'
import styles from './assessee-result.module.css'
import type { ShownLine, ShownResult } from './result.ts'

export interface LineListProps {
  readonly categories: ShownResult['categories']
  readonly lines: readonly ShownLine[]
  readonly open: ReadonlySet<string>
  readonly onToggle: (indicatorId: string) => void
}

/** Every score, by category; a click on one shows how it came about, in place. */
export function LineList({ categories, lines, open, onToggle }: LineListProps) {
  const { assessee: text } = texts.use().result
  if (lines.length === 0) return <p className={panel.note}>{text.noLines}</p>
  const known = categories.map(each => each.category)
  // Where nothing of a category applied it has no sum, but its lines still say why.
  const others = [...new Set(lines.map(line => line.category))].filter(key => !known.includes(key))
  return (
    <div>
      {[...known, ...others].map(key => {
        const own = lines.filter(line => line.category === key)
        const category = categories.find(each => each.category === key)
        return own.length === 0 ? null : (
          <section key={key} id={`category-${key}`} className={styles.category}>
            <h3>
              <span lang="zh-CN">{category?.name ?? key}</span>
              {category && (
                <small>
                  {category.points} / {category.fullMarks}
                </small>
              )}
            </h3>
            {own.map(line => (
              <Line
                key={line.indicatorId}
                line={line}
                open={open.has(line.indicatorId)}
                onToggle={() => onToggle(line.indicatorId)}
              />
            ))}
          </section>
        )
      })}
    </div>
  )
}

function Line({ line, open, onToggle }: { line: ShownLine; open: boolean; onToggle: () => void }) {
  const { explanation } = line
  const lost = line.points !== null && Number(line.points) < Number(line.fullMarks)
  return (
    <div className={styles.line}>
      <h4>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={`why-${line.indicatorId}`}
          onClick={onToggle}
        >
          <ChevronRight className={open ? styles.openSign : styles.sign} size={16} aria-hidden />
          <span className={styles.code}>{line.code}</span>
          <span lang="zh-CN">{line.name}</span>
          <span className={styles.state}>{explanation?.result.note}</span>
          <span className={`${styles.points} ${lost ? styles.lost : ''}`}>
            <strong>{line.points ?? '—'}</strong> / {explanation?.result.fullMarks ?? line.fullMarks}
          </span>
        </button>
      </h4>
      <div id={`why-${line.indicatorId}`} hidden={!open} className={styles.explanation}>
        {open && explanation && <ScoreExplanation lines={explanation} heading="h3" />}
      </div>
    </div>
  )
}
