import { Link } from '@tanstack/react-router'
import {
  itemsByState,
  RISK_PERCENT,
  shareLines,
  SOON_DAYS,
  type ItemProgress,
  type PlanProgress as Progress,
  type SectionProgress,
  type Standing,
} from '@yaodian/domain'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { texts } from '../../text/texts.ts'
import styles from './plan-progress.module.css'
import { workStates, type WorkState } from './work-state.ts'

export interface PlanProgressProps {
  readonly cycle: { readonly id: string; readonly published: boolean }
  readonly progress: Progress
  /** Only items in this state; null for all. */
  readonly state: WorkState | null
  readonly onState: (state: WorkState | null) => void
}

/** How far a plan is: section by section, item by item, each with the way to its review. */
export function PlanProgress({ cycle, progress, state, onState }: PlanProgressProps) {
  const { progress: text } = texts.use().plan
  const counts = itemsByState(progress)
  const sections = progress.sections.flatMap(section => {
    const items = section.items.filter(item => state === null || item.state === state)
    return items.length === 0 ? [] : [{ ...section, items }]
  })
  return (
    <>
      <h2 className={styles.finding}>{progress.state === null ? text.nothing : text.finding(counts)}</h2>
      <StateFilter counts={counts} state={state} onState={onState} />
      {sections.length === 0 && <EmptyBlock title={text.none} />}
      {sections.map(section => (
        <SectionBlock key={`${section.label}${section.title}`} section={section} cycleId={cycle.id} />
      ))}
      <StateRule published={cycle.published} />
    </>
  )
}

interface StateFilterProps extends Pick<PlanProgressProps, 'state' | 'onState'> {
  readonly counts: Readonly<Record<WorkState, number>>
}

function StateFilter({ counts, state, onState }: StateFilterProps) {
  const { progress: text } = texts.use().plan
  return (
    <fieldset className={styles.filter} aria-label={text.states}>
      <button type="button" aria-pressed={state === null} onClick={() => onState(null)}>
        {text.all}
      </button>
      {workStates.map(each => (
        <button
          key={each}
          type="button"
          aria-pressed={state === each}
          disabled={counts[each] === 0 && state !== each}
          onClick={() => onState(state === each ? null : each)}
        >
          <StateMark shape={each} /> <span className="number">{counts[each]}</span>
        </button>
      ))}
    </fieldset>
  )
}

function SectionBlock({ section, cycleId }: { section: SectionProgress; cycleId: string }) {
  return (
    <section className={styles.section}>
      <header>
        <h3 lang="zh-CN">
          {section.label} {section.title}
        </h3>
        <State standing={section} />
        <Figures standing={section} />
      </header>
      <ul>
        {section.items.map(item => (
          <ItemRow key={`${item.label}${item.title}`} item={item} cycleId={cycleId} />
        ))}
      </ul>
    </section>
  )
}

function ItemRow({ item, cycleId }: { item: ItemProgress; cycleId: string }) {
  const { progress: text } = texts.use().plan
  const name = `${item.label} ${item.title}`
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        {item.indicators.length === 0 ? (
          <span lang="zh-CN">{name}</span>
        ) : (
          <Link to="/cycles/$cycleId/review" params={{ cycleId }} search={{ item: name }} lang="zh-CN">
            {name}
          </Link>
        )}
        <State standing={item} />
        <Figures standing={item} />
      </div>
      {item.indicators.length > 0 && (
        <details>
          <summary>{text.indicators(item.indicators.length)}</summary>
          <ul>
            {item.indicators.map(each => (
              <li key={each.id} className={styles.line}>
                <span>
                  <Link to="/cycles/$cycleId/review" params={{ cycleId }} search={{ indicator: each.id }} lang="zh-CN">
                    {each.code} {each.name}
                  </Link>{' '}
                  <small lang="zh-CN">{each.officeName}</small>
                </span>
                <State standing={each} />
                <Figures standing={each} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

function State({ standing: { state } }: { standing: Standing }) {
  const { progress: text } = texts.use().plan
  return state === null ? <span className={styles.quiet}>{text.unasked}</span> : <StateMark shape={state} />
}

const rest = ['overdue', 'objected', 'returned', 'ready', 'waiting'] as const

/** What the state was told from: a bar, and the same in figures. */
function Figures({ standing: { counts, share, state } }: { standing: Standing }) {
  const { progress: text } = texts.use().plan
  if (state === null) return <span />
  const all = counts.waiting + counts.ready + counts.returned + counts.objected + counts.accepted
  const percent = share ?? String((counts.accepted / all) * 100)
  return (
    <span className={styles.figures}>
      <span className={styles.bar} aria-hidden>
        <span style={{ width: `${percent}%` }} />
      </span>
      <span>{share === null ? text.accepted(counts.accepted, all) : text.share(share)}</span>
      {share === null && (
        <small>{rest.flatMap(part => (counts[part] === 0 ? [] : [text.rest[part](counts[part])])).join(' · ')}</small>
      )}
    </span>
  )
}

function StateRule({ published }: { published: boolean }) {
  const { progress: text } = texts.use().plan
  const [done, active, risk] = shareLines
  return (
    <details className={styles.rule}>
      <summary>{text.rule}</summary>
      <p>
        {published
          ? text.rulePublished(done.atLeast, active.atLeast, risk.atLeast)
          : text.ruleOpen(RISK_PERCENT, SOON_DAYS)}
      </p>
    </details>
  )
}
