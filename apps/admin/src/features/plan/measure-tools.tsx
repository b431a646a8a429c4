import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Item, Measure } from '@yaodian/domain'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Button } from 'antd'
import { Scissors } from 'lucide-react'
import { useState } from 'react'
import { client, queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import styles from './measure-tools.module.css'

export interface MeasureToolsProps {
  readonly planId: string
  readonly version: number
  readonly text: string
  readonly item: Item
  readonly measure: Measure
  readonly indicators: readonly { readonly id: string; readonly code: string; readonly name: string }[]
}

/** Below a measure: its indicators, and how it is split or merged; both can be undone. */
export function MeasureTools({ planId, version, text, item, measure, indicators }: MeasureToolsProps) {
  const { edit } = texts.use().plan
  const [splitting, setSplitting] = useState(false)
  const next = item.measures[item.measures.indexOf(measure) + 1]
  const act = useMutation({ mutationFn: (work: () => Promise<void>) => work() })
  const splitAt = (at: number) =>
    act.mutate(async () => {
      const done = await client.plan.splitMeasure.mutate({
        requestId: newRequestId(),
        planId,
        version,
        measureId: measure.id,
        at,
      })
      setSplitting(false)
      await renew()
      showToast(
        edit.splitDone,
        undoing(() => unite(planId, done.version, done.measureIds)),
      )
    })
  const merge = (following: Measure) =>
    act.mutate(async () => {
      const done = await client.plan.mergeMeasures.mutate({
        requestId: newRequestId(),
        planId,
        version,
        firstId: measure.id,
        secondId: following.id,
      })
      await renew()
      const again = { planId, version: done.version, measureId: measure.id, at: following.start }
      showToast(
        edit.mergeDone,
        undoing(() => client.plan.splitMeasure.mutate({ requestId: newRequestId(), ...again })),
      )
    })
  const undoing = (back: () => Promise<unknown>) => () =>
    act.mutate(async () => {
      await back()
      await renew()
      showToast(edit.undone)
    })
  return (
    <div className={styles.tools}>
      <div className={styles.row}>
        {indicators.map(({ id, code, name }) => (
          <Link key={id} to="/indicators/$indicatorId" params={{ indicatorId: id }} lang="zh-CN">
            {code} {name}
          </Link>
        ))}
        <Link to="/indicators/new" search={{ plan: planId, measure: measure.id }}>
          {edit.newIndicator}
        </Link>
      </div>
      <div className={styles.row}>
        <Button size="small" onClick={() => setSplitting(!splitting)} aria-expanded={splitting}>
          {edit.split}
        </Button>
        {next && (
          <Button size="small" loading={act.isPending} onClick={() => merge(next)}>
            {edit.merge}
          </Button>
        )}
      </div>
      {splitting && (
        <SplitChoice text={text} measure={measure} onChoose={splitAt} onCancel={() => setSplitting(false)} />
      )}
      <FailureLine failure={act.error && failureOf(act.error)} />
    </div>
  )
}

function unite(planId: string, version: number, measureIds: readonly string[]): Promise<unknown> {
  const [firstId = '', secondId = ''] = measureIds
  return client.plan.mergeMeasures.mutate({ requestId: newRequestId(), planId, version, firstId, secondId })
}

async function renew(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries(trpc.plan.pathFilter()),
    queryClient.invalidateQueries(trpc.indicator.pathFilter()),
  ])
}

interface SplitChoiceProps {
  readonly text: string
  readonly measure: Measure
  readonly onChoose: (at: number) => void
  readonly onCancel: () => void
}

/** The measure's words with a button at every pause. */
function SplitChoice({ text, measure, onChoose, onCancel }: SplitChoiceProps) {
  const { edit } = texts.use().plan
  const pauses = pausesOf(text, measure)
  const ends = [...pauses, measure.end]
  return (
    <div className={styles.choice}>
      <p>{pauses.length > 0 ? edit.splitWhere : edit.noSplit}</p>
      <p lang="zh-CN">
        {ends.map((end, index) => {
          const words = text.slice(ends[index - 1] ?? measure.start, end)
          const following = text.slice(end, ends[index + 1])
          return (
            <span key={end}>
              {words}
              {index < pauses.length && (
                <button
                  type="button"
                  className={styles.pause}
                  aria-label={edit.splitHere(words.slice(-6), following.slice(0, 6))}
                  onClick={() => onChoose(end)}
                >
                  <Scissors size={12} aria-hidden />
                </button>
              )}
            </span>
          )
        })}
      </p>
      <Button size="small" onClick={onCancel}>
        {edit.cancel}
      </Button>
    </div>
  )
}

/** Offsets after each comma, semicolon or stop inside the measure. */
function pausesOf(text: string, { start, end }: Measure): readonly number[] {
  return [...text.slice(start, end).matchAll(/[，,；;。：:]/gu)]
    .map(match => start + match.index + 1)
    .filter(at => at < end)
}
