import type { Item, Measure, Section } from '@yaodian/domain'
import { useEffect, useRef, type ReactNode } from 'react'
import { texts } from '../../text/texts.ts'
import type { ReadPlan } from './plan-shape.ts'
import styles from './plan-reader.module.css'
import { showInPane } from './show-in-pane.ts'
import { MarkedText } from './source-text.tsx'
import { TargetList } from './target-list.tsx'

export interface OutlinePaneProps extends ReadPlan {
  readonly selected: string | null
  readonly onSelect: (measureId: string) => void
  /** What stands below the selected measure: its tools. */
  readonly tools?: ((item: Item, measure: Measure) => ReactNode) | undefined
}

/** Sections, items, measures and targets as they were read. */
export function OutlinePane({ outline, selected, ...rest }: OutlinePaneProps) {
  const { plan } = texts.use()
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (selected !== null) showInPane(pane.current, selected)
  }, [selected])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
    <section ref={pane} className={styles.outline} aria-label={plan.outline} tabIndex={0}>
      {outline.sections.map((section, index) => (
        <OutlineSection key={index} section={section} outline={outline} selected={selected} {...rest} />
      ))}
    </section>
  )
}

function OutlineSection({ section, ...rest }: OutlinePaneProps & { section: Section }) {
  const { plan } = texts.use()
  return (
    <section id={`section-${section.label}`}>
      <h2 className={styles.section}>
        <span lang="zh-CN">
          {section.parent !== null && <small>{section.parent.label + section.parent.title} › </small>}
          {section.label}
          {section.title}
        </span>
        <small>{plan.itemCount(section.items.length)}</small>
      </h2>
      {section.items.map((item, index) => (
        <OutlineItem key={index} item={item} {...rest} />
      ))}
    </section>
  )
}

function OutlineItem({ item, text, selected, onSelect, tools }: OutlinePaneProps & { item: Item }) {
  const { plan } = texts.use()
  return (
    <div className={styles.item}>
      <h3 lang="zh-CN">
        {item.label} {item.title}
      </h3>
      {item.measures.length === 0 && <p className={styles.hint}>{plan.noMeasures}</p>}
      <ol>
        {item.measures.map(measure => (
          <li key={measure.id} data-measure={measure.id} data-selected={measure.id === selected || undefined}>
            <button type="button" aria-pressed={measure.id === selected} onClick={() => onSelect(measure.id)}>
              <span className={styles.number}>{measure.id}</span>
              <span lang="zh-CN">
                <MarkedText part={measure} text={text} targets={item.targets} />
              </span>
            </button>
            <TargetList
              targets={item.targets.filter(target => target.start >= measure.start && target.end <= measure.end)}
            />
            {measure.id === selected && tools?.(item, measure)}
          </li>
        ))}
      </ol>
    </div>
  )
}
