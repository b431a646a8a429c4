import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { EmptyBlock } from '@yaodian/ui/block/empty-block.tsx'
import { LoadingBlock } from '@yaodian/ui/block/loading-block.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Button } from 'antd'
import { Suspense } from 'react'
import { trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'
import { BulkConfirm } from './bulk-confirm.tsx'
import { ResponseList } from './response-list.tsx'
import { ResponsePanel } from './response-panel.tsx'
import { isAt, isBulk, nextToDecide, stateOf, type At, type QueuedResponse } from './review.ts'
import type { ReviewSearch } from './review-search.ts'
import styles from './workbench.module.css'

export interface WorkbenchProps {
  readonly cycleId: string
  readonly by: 'indicator' | 'assessee'
  readonly search: ReviewSearch
  readonly onSearch: (change: ReviewSearch) => void
  readonly onCloseBulk: () => void
}

/** List, work, evidence: one response after another. */
export function Workbench({ cycleId, by, search, onSearch, onCloseBulk }: WorkbenchProps) {
  const { review: text } = texts.use()
  const { place } = usePlace()
  const chosen =
    by === 'indicator'
      ? { indicatorId: search.indicator ?? null, assesseeId: null }
      : { indicatorId: null, assesseeId: search.assessee ?? null }
  const { data } = useSuspenseQuery(trpc.review.queue.queryOptions({ cycleId, ...chosen }))
  const { responses } = data
  const wanted = stateOf(search)
  const shown = responses.filter(
    each =>
      (wanted === null || each.state === wanted) &&
      (by === 'indicator' ? each.assesseeName : `${each.code} ${each.name}`).includes((search.q ?? '').trim()),
  )
  const current = currentOf(by, search, responses, shown)
  const at = current && { cycleId, indicatorId: current.indicatorId, assesseeId: current.assesseeId }
  const go = (to: QueuedResponse | undefined | null) =>
    to && onSearch({ indicator: to.indicatorId, assessee: to.assesseeId })
  const step = (by_: number) => {
    const here = at ? shown.findIndex(each => isAt(each, at)) : -1
    go(shown[here + by_])
  }
  const decided = () => {
    const next = at && nextToDecide(responses, at)
    if (next) go(next)
    else showToast(text.allDecided)
  }
  const waiting = responses.filter(each => each.state === 'ready' || each.state === 'objected').length
  const title = by === 'indicator' ? responses[0]?.name : responses[0]?.assesseeName
  return (
    <section>
      <div className={styles.top}>
        <Link to="/cycles/$cycleId/review" params={{ cycleId }} search={by === 'assessee' ? { by } : {}}>
          ‹ {text.back}
        </Link>
        <strong lang="zh-CN">{title}</strong>
        <span className="number">{text.toDecide(waiting, responses.length)}</span>
        <span className={styles.grow} />
        {by === 'indicator' &&
          mayEver(place, 'review.decide') &&
          responses.filter(isBulk).length > 1 &&
          search.view !== 'bulk' && <Button onClick={() => onSearch({ view: 'bulk' })}>{text.bulk.open}</Button>}
        <Button onClick={() => step(-1)} aria-keyshortcuts="K">
          ← {text.previous} <kbd>K</kbd>
        </Button>
        <Button onClick={() => step(1)} aria-keyshortcuts="J">
          {text.next} <kbd>J</kbd> →
        </Button>
      </div>
      {at === null ? (
        <EmptyBlock title={text.list.empty} why={text.list.emptyWhy} />
      ) : search.view === 'bulk' && by === 'indicator' ? (
        <BulkConfirm cycleId={cycleId} indicatorId={at.indicatorId} responses={responses} onClose={onCloseBulk} />
      ) : (
        <div className={styles.bench}>
          <ResponseList responses={responses} shown={shown} at={at} by={by} search={search} onSearch={onSearch} />
          <Suspense fallback={<LoadingBlock />}>
            <ResponsePanel
              key={`${at.indicatorId}/${at.assesseeId}`}
              at={at}
              onNext={() => step(1)}
              onPrevious={() => step(-1)}
              onDecided={decided}
            />
          </Suspense>
        </div>
      )}
    </section>
  )
}

/** The one in work: as the address says, else the first that waits. */
function currentOf(
  by: WorkbenchProps['by'],
  search: ReviewSearch,
  responses: readonly QueuedResponse[],
  shown: readonly QueuedResponse[],
): Omit<At, 'cycleId'> | null {
  const id = by === 'indicator' ? search.assessee : search.indicator
  const named = responses.find(each => (by === 'indicator' ? each.assesseeId : each.indicatorId) === id)
  return (
    named ??
    shown.find(each => each.state === 'objected') ??
    shown.find(each => each.state === 'ready') ??
    shown[0] ??
    null
  )
}
