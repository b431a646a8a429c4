import { checkValue } from '@yaodian/domain'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Select, Input } from 'antd'
import { texts } from '../../text/texts.ts'
import { itemOf, type ReviewedResponse, type ReviewedValue } from './review.ts'
import type { VerifiedTexts } from './review-score.ts'
import { shownValue } from './shown-value.ts'
import styles from './workbench.module.css'

export interface ValueTableProps {
  readonly view: ReviewedResponse
  readonly verified: VerifiedTexts
  readonly onVerified: ((texts: VerifiedTexts) => void) | null
  /** By data item; null where there is none. */
  readonly medians: Readonly<Record<string, string | null>>
}

/** Reported beside verified: both are kept. Last year and the group's middle stand beside them. */
export function ValueTable({ view, verified, onVerified, medians }: ValueTableProps) {
  const { values: text } = texts.use().review
  return (
    <table className={styles.values}>
      <thead>
        <tr>
          <th scope="col">{text.item}</th>
          <th scope="col">{text.lastYear}</th>
          <th scope="col">{text.median}</th>
          <th scope="col">{text.reported}</th>
          <th scope="col">{text.verified}</th>
        </tr>
      </thead>
      <tbody>
        {view.values.map(value => (
          <ValueRow
            key={value.dataItemId}
            view={view}
            value={value}
            median={medians[value.dataItemId] ?? null}
            verified={verified}
            onVerified={value.asks.current ? onVerified : null}
          />
        ))}
      </tbody>
    </table>
  )
}

interface ValueRowProps extends Pick<ValueTableProps, 'view' | 'verified' | 'onVerified'> {
  readonly value: ReviewedValue
  readonly median: string | null
}

function ValueRow({ view, value, median, verified, onVerified }: ValueRowProps) {
  const { values: text } = texts.use().review
  const item = itemOf(view, value)
  const show = (written: string | null): string => shownValue(written, text)
  const who =
    value.reportedBy !== null && value.reportedAt !== null
      ? text.by(value.reportedBy, momentOf(value.reportedAt))
      : null
  return (
    <tr>
      <th scope="row">
        <span lang="zh-CN">{item?.name ?? value.key}</span>
        {item?.unit && (
          <span lang="zh-CN" className={styles.hint}>
            {' '}
            ({item.unit})
          </span>
        )}
        <small>
          {value.mine ? text.own : <span lang="zh-CN">{value.supplierName}</span>}
          {who !== null && ` · ${who}`}
          {value.sharedWith.length > 0 && ` · ${text.shared(value.sharedWith.join(', '))}`}
        </small>
      </th>
      <td data-label={text.lastYear}>{show(value.baseline)}</td>
      <td data-label={text.median}>{show(median)}</td>
      <td lang="zh-CN" data-label={text.reported}>
        {value.declaredMissing ? text.declaredMissing : show(value.reported)}
      </td>
      <td className={styles.verified} data-label={text.verified}>
        {item && onVerified ? (
          <VerifiedInput
            item={item}
            value={value}
            text={verified[item.id]}
            onText={typed => onVerified({ ...verified, [item.id]: typed })}
          />
        ) : (
          <span lang="zh-CN">{show(value.verified)}</span>
        )}
        {value.verifiedReason !== null && value.verified !== value.reported && (
          <small lang="zh-CN">{text.because(value.verifiedReason)}</small>
        )}
      </td>
    </tr>
  )
}

interface VerifiedInputProps {
  readonly item: NonNullable<ReturnType<typeof itemOf>>
  readonly value: ReviewedValue
  readonly text: string | undefined
  readonly onText: (text: string) => void
}

function VerifiedInput({ item, value, text: typed, onText }: VerifiedInputProps) {
  const { values: text } = texts.use().review
  problemTexts.use()
  const stands = value.verified ?? value.reported ?? ''
  const shown = typed ?? stands
  const label = text.verifiedOf(item.name)
  const choices =
    item.type === 'boolean'
      ? [
          { value: 'true', label: text.yes },
          { value: 'false', label: text.no },
        ]
      : (item.levels ?? []).map(level => ({ value: level, label: level }))
  if (choices.length > 0)
    return (
      <Select
        aria-label={label}
        className={styles.level ?? ''}
        value={shown === '' ? null : shown}
        options={choices}
        onChange={onText}
        placeholder={text.choose}
      />
    )
  const read = checkValue(item, shown)
  const error = read.ok ? null : read.problems.map(sayProblem).join(' ')
  const changed = read.ok && read.value !== value.reported && shown !== ''
  return (
    <>
      <Input
        data-verified
        aria-label={label}
        aria-invalid={error !== null}
        aria-describedby={`error-${item.id}`}
        inputMode="decimal"
        value={shown}
        onChange={event => onText(event.target.value)}
        data-changed={changed || undefined}
      />
      <small id={`error-${item.id}`} className={styles.error}>
        {error}
      </small>
    </>
  )
}
