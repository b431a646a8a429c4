import type { Measure, Target } from '@yaodian/domain'
import { placedMeasures } from '@yaodian/domain'
import { useEffect, useMemo, useRef } from 'react'
import { texts } from '../../text/texts.ts'
import { cut, linesOf, type Span } from './cut.ts'
import type { ReadPlan } from './plan-shape.ts'
import styles from './plan-reader.module.css'
import { showInPane } from './show-in-pane.ts'

export interface SourceTextProps extends ReadPlan {
  readonly selected: string | null
  readonly onSelect: (measureId: string) => void
}

/** The plan's text as issued; measures can be pointed at, targets are marked. */
export function SourceText({ text, outline, selected, onSelect }: SourceTextProps) {
  const { plan } = texts.use()
  const pane = useRef<HTMLDivElement>(null)
  const measures = useMemo(() => placedMeasures(outline).map(each => each.measure), [outline])
  const targets = useMemo(
    () => outline.sections.flatMap(section => section.items.flatMap(item => item.targets)),
    [outline],
  )
  const lines = useMemo(() => linesOf(text), [text])
  useEffect(() => {
    if (selected !== null) showInPane(pane.current, selected)
  }, [selected])
  useEffect(() => {
    const element = pane.current
    const point = (event: MouseEvent) => {
      const found =
        event.target instanceof Element
          ? event.target.closest<HTMLElement>('[data-measure]')?.dataset['measure']
          : undefined
      if (found !== undefined) onSelect(found)
    }
    element?.addEventListener('click', point)
    return () => element?.removeEventListener('click', point)
  }, [onSelect])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
    <section ref={pane} className={styles.source} aria-label={plan.source} tabIndex={0} lang="zh-CN">
      {lines.map(line => (
        <Line
          key={line.start}
          line={line}
          text={text}
          title={outline.title}
          measures={measures}
          targets={targets}
          selected={selected}
        />
      ))}
    </section>
  )
}

interface LineProps {
  readonly line: Span
  readonly text: string
  readonly title: string
  readonly measures: readonly Measure[]
  readonly targets: readonly Target[]
  readonly selected: string | null
}

function Line({ line, text, title, measures, targets, selected }: LineProps) {
  const words = text.slice(line.start, line.end).trim()
  if (words === '') return <p className={styles.blank} />
  const isTitle = words.length > 3 && title.includes(words)
  return (
    <p className={isTitle ? styles.heading : undefined}>
      {cut(line, inside(line, measures)).map(part =>
        part.span === null ? (
          text.slice(part.start, part.end)
        ) : (
          <span
            key={part.start}
            className={styles.measure}
            data-measure={part.span.id}
            data-selected={part.span.id === selected || undefined}
          >
            <MarkedText part={part} text={text} targets={targets} />
          </span>
        ),
      )}
    </p>
  )
}

/** A stretch of the text with its targets marked. */
export function MarkedText({ part, text, targets }: { part: Span; text: string; targets: readonly Target[] }) {
  return cut(part, inside(part, targets)).map(piece => {
    const words = text.slice(piece.start, piece.end).replaceAll(/[\r\n]+\s*/gu, '')
    return piece.span === null ? words : <mark key={piece.start}>{words}</mark>
  })
}

function inside<S extends Span>(stretch: Span, spans: readonly S[]): readonly S[] {
  return spans.filter(span => span.start < stretch.end && span.end > stretch.start)
}
