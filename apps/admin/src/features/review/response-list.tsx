import { Link } from '@tanstack/react-router'
import { DownloadLink } from '@yaodian/ui/block/download-link.tsx'
import { StateIcon } from '@yaodian/ui/state/state-mark.tsx'
import { responseShape } from '@yaodian/ui/state/state.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { useTypedText } from '@yaodian/ui/search/use-typed-text.ts'
import { Input, Select } from 'antd'
import { useEffect, useRef } from 'react'
import { useExportAddress } from '../../session/use-export-address.ts'
import { texts } from '../../text/texts.ts'
import { isAt, stateOrder, type At, type QueuedResponse } from './review.ts'
import type { ReviewSearch } from './review-search.ts'
import styles from './workbench.module.css'

export interface ResponseListProps {
  readonly responses: readonly QueuedResponse[]
  readonly shown: readonly QueuedResponse[]
  readonly at: At
  readonly by: 'indicator' | 'assessee'
  readonly search: ReviewSearch
  readonly onSearch: (change: ReviewSearch) => void
}

/** The responses of one indicator or of one assessee; the one in work is marked and kept in sight. */
export function ResponseList({ responses, shown, at, by, search, onSearch }: ResponseListProps) {
  const { review } = texts.use()
  const { list: text } = review
  const address = useExportAddress(at.cycleId)
  const ui = uiTexts.use()
  const list = useRef<HTMLOListElement>(null)
  const { indicatorId, assesseeId } = at
  useEffect(() => {
    list.current?.querySelector('[aria-current=true], [aria-current=page]')?.scrollIntoView({ block: 'nearest' })
  }, [indicatorId, assesseeId])
  const count = (state: QueuedResponse['state']): number => responses.filter(each => each.state === state).length
  return (
    <nav className={styles.list} aria-label={text.label}>
      <div className={styles.listHead}>
        <Select
          size="small"
          aria-label={text.state}
          value={search.state ?? ''}
          onChange={state => onSearch({ state })}
          options={[
            { value: '', label: text.all(responses.length) },
            ...stateOrder.map(state => ({ value: state, label: text.stateCount(ui.response[state], count(state)) })),
          ]}
        />
        <Input
          size="small"
          aria-label={text.find}
          placeholder={text.find}
          allowClear
          {...useTypedText(search.q ?? '', q => onSearch({ q }))}
        />
      </div>
      <ol ref={list}>
        {shown.map(each => (
          <li key={`${each.indicatorId}/${each.assesseeId}`}>
            <Link
              to="."
              search={previous => ({ ...previous, indicator: each.indicatorId, assessee: each.assesseeId })}
              aria-current={isAt(each, at)}
              replace
            >
              <StateIcon shape={responseShape[each.state]} />
              <span>
                {by === 'assessee' && <span className={styles.hint}>{each.code} </span>}
                <span lang="zh-CN">{by === 'indicator' ? each.assesseeName : each.name}</span>
              </span>
              <span className={styles.stateWord}>{ui.response[each.state]}</span>
            </Link>
          </li>
        ))}
      </ol>
      {shown.length === 0 && <p className={styles.hint}>{text.none}</p>}
      <p className={styles.listFoot}>
        <DownloadLink
          href={address('review', by === 'indicator' ? { indicator: indicatorId } : { assessee: assesseeId })}
        >
          {review.exportSheet}
        </DownloadLink>
      </p>
    </nav>
  )
}
