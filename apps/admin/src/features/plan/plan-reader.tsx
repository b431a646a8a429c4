import { placedMeasures, type Item, type Measure } from '@yaodian/domain'
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { texts } from '../../text/texts.ts'
import { OutlinePane } from './outline-pane.tsx'
import type { ReadPlan } from './plan-shape.ts'
import styles from './plan-reader.module.css'
import { SourceText } from './source-text.tsx'
import { SplitPane } from './split-pane.tsx'

export interface PlanReaderProps {
  readonly plan: ReadPlan
  readonly selected: string | null
  /** Keep it the same between renders. */
  readonly onSelect: (measureId: string) => void
  readonly tools?: (item: Item, measure: Measure) => ReactNode
}

/** A plan's text beside its outline: either side follows the other; J and K go through the measures. */
export function PlanReader({ plan, selected, onSelect, tools }: PlanReaderProps) {
  const { plan: words } = texts.use()
  const order = useMemo(() => placedMeasures(plan.outline).map(each => each.measure.id), [plan.outline])
  // Keys may come faster than the page follows.
  const at = useRef(selected)
  useEffect(() => {
    at.current = selected
  }, [selected])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = steps[event.key]
      if (step === undefined || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
      const next = at.current === null ? 0 : order.indexOf(at.current) + step
      const id = order[Math.min(Math.max(next, 0), order.length - 1)]
      if (id === undefined) return
      at.current = id
      onSelect(id)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [onSelect, order])
  return (
    <>
      <p className={`${styles.keys} no-print`}>{words.keys}</p>
      <SplitPane
        label={words.divider}
        left={<SourceText {...plan} selected={selected} onSelect={onSelect} />}
        right={<OutlinePane {...plan} selected={selected} onSelect={onSelect} tools={tools} />}
      />
    </>
  )
}

const steps: Readonly<Record<string, number>> = { j: 1, k: -1, J: 1, K: -1 }

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
}
