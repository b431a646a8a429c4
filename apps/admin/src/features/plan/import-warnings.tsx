import type { PlanOutline, Problem, ProblemPath } from '@yaodian/domain'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button } from 'antd'
import { texts } from '../../text/texts.ts'
import styles from './import-plan.module.css'

export interface ImportWarningsProps {
  readonly warnings: readonly Problem[]
  readonly outline: PlanOutline
  readonly onShow: (measureId: string) => void
}

/** What a person should look at in a plan that was read, each with its place. */
export function ImportWarnings({ warnings, outline, onShow }: ImportWarningsProps) {
  const { import: text } = texts.use().plan
  problemTexts.use()
  if (warnings.length === 0) return <p className={styles.hint}>{text.noWarnings}</p>
  return (
    <section className={styles.note}>
      <h2>{text.warnings(warnings.length)}</h2>
      <ol className={styles.warnings}>
        {warnings.map((warning, index) => {
          const { name, measureId } = placeOf(outline, warning.path)
          return (
            <li key={index}>
              <span className={styles.place} lang={name === null ? undefined : 'zh-CN'}>
                {name ?? text.wholeText}
              </span>
              <span>{sayProblem(warning)}</span>
              {measureId !== null && (
                <Button type="link" size="small" onClick={() => onShow(measureId)}>
                  {text.toPlace}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** Where in the outline a warning points: section and item by name, and the measure nearest to it. */
function placeOf(
  outline: PlanOutline,
  path: ProblemPath,
): { readonly name: string | null; readonly measureId: string | null } {
  const [top, s, , i] = path
  const section = top === 'sections' && typeof s === 'number' ? outline.sections[s] : undefined
  if (section === undefined || typeof s !== 'number') return { name: null, measureId: null }
  const item = typeof i === 'number' ? section.items[i] : undefined
  const after = outline.sections
    .slice(s)
    .flatMap((each, index) => each.items.slice(index === 0 && typeof i === 'number' ? i : 0))
  const measureId = after.flatMap(each => each.measures)[0]?.id ?? null
  return {
    name: item === undefined ? section.label + section.title : `${section.label} › ${item.label} ${item.title}`,
    measureId,
  }
}
