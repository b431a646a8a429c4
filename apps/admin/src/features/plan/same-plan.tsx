import { findMeasure, type MeasureMatch, type MeasureMatches, type PlanOutline } from '@yaodian/domain'
import { Checkbox, Radio } from 'antd'
import { texts } from '../../text/texts.ts'
import styles from './import-plan.module.css'

export interface SamePlanProps {
  readonly title: string
  readonly matches: MeasureMatches
  readonly outline: PlanOutline
  readonly replace: boolean
  readonly onReplace: (replace: boolean) => void
  /** Doubtful matches that the person agreed to. */
  readonly confirmed: readonly MeasureMatch[]
  readonly onConfirm: (confirmed: readonly MeasureMatch[]) => void
}

/** The same document was imported before: replace it, with its measures found again, or keep both. */
export function SamePlan({ title, matches, outline, replace, onReplace, confirmed, onConfirm }: SamePlanProps) {
  const { same: text } = texts.use().plan.import
  const { sure, doubtful, added, removed } = matches
  const toggle = (match: MeasureMatch, on: boolean) =>
    onConfirm(on ? [...confirmed, match] : confirmed.filter(each => each.next !== match.next))
  return (
    <section className={styles.note}>
      <h2>{text.title(title)}</h2>
      <Radio.Group
        aria-label={text.title(title)}
        value={replace}
        onChange={event => onReplace(event.target.value === true)}
      >
        <Radio value>{text.replace}</Radio>
        <Radio value={false}>{text.another}</Radio>
      </Radio.Group>
      {replace && (
        <>
          <p className={styles.hint}>
            {text.replaceHint} ·{' '}
            {[text.kept(sure.length), text.added(added.length), text.removed(removed.length)].join(' · ')}
          </p>
          {doubtful.length > 0 && <p>{text.doubtful(doubtful.length)}</p>}
          <ul className={styles.matches}>
            {doubtful.map(match => (
              <li key={match.next}>
                <Checkbox
                  checked={confirmed.some(each => each.next === match.next)}
                  onChange={event => toggle(match, event.target.checked)}
                >
                  {match.previous} → {match.next}{' '}
                  <span lang="zh-CN">{findMeasure(outline, match.next)?.measure.text}</span> (
                  {text.likeness(match.likeness)}, {text.isSame})
                </Checkbox>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
