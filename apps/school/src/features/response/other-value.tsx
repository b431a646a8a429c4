import { mayEver, type Role } from '@yaodian/domain'
import input from '@yaodian/ui/form/input.module.css'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import type { StateShape } from '@yaodian/ui/state/state.ts'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { useState } from 'react'
import { texts } from '../../text/texts.ts'
import { ObjectionForm } from './objection-form.tsx'
import styles from './other-value.module.css'
import { itemOf, type ObjectionView, type ResponseValue, type ResponseView } from './response.ts'
import { showValue } from './show-value.ts'

/** Values that an office or a register supplied: shown with who did, and open to objection. */
export function OtherValues({ view, roles }: { view: ResponseView; roles: readonly Role[] }) {
  const { response } = texts.use()
  const others = view.values.filter(value => !value.mine)
  if (others.length === 0) return null
  const head = mayEver({ roles }, 'objection.raise')
  return (
    <section className={styles.others}>
      <h2>{response.others.title}</h2>
      <p className={styles.hint}>
        {response.others.explanation}
        {head ? response.others.mayObject : response.others.onlyHead}
      </p>
      <ul>
        {others.map(value => (
          <li key={value.dataItemId}>
            <OtherValue view={view} value={value} head={head} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OtherValue({ view, value, head }: { view: ResponseView; value: ResponseValue; head: boolean }) {
  const { response } = texts.use()
  const [open, setOpen] = useState(false)
  const item = itemOf(view, value)
  const counts = value.verified ?? value.reported
  const objections = view.objections.filter(each => each.dataItemId === value.dataItemId)
  const pending = objections.some(each => each.state === 'open')
  const mayObject =
    head &&
    counts !== null &&
    !pending &&
    view.state !== 'returned' &&
    (view.cycle.state === 'open' || view.cycle.state === 'reviewing')
  return (
    <div className={styles.value}>
      <p className={styles.line}>
        <span lang="zh-CN">{item?.name}</span>
        <strong className="number">
          {counts === null ? response.others.notYet : showValue(item, counts, response)}
        </strong>
        {value.baseline !== null && (
          <span className={`${styles.hint} number`}>
            {response.lastYear(showValue(item, value.baseline, response))}
          </span>
        )}
      </p>
      <p className={styles.hint}>{provenance(value, response.others).join(' · ')}</p>
      {objections.map(each => (
        <Objection key={each.id} objection={each} />
      ))}
      {mayObject && !open && (
        <button type="button" className={input.button} onClick={() => setOpen(true)}>
          {response.others.object}
        </button>
      )}
      {open && <ObjectionForm view={view} value={value} onClose={() => setOpen(false)} />}
    </div>
  )
}

interface ProvenanceWords {
  readonly by: (supplier: string) => string
  readonly verifiedBy: (who: string, at: string) => string
  readonly reportedAt: (who: string, at: string) => string
}

function provenance(value: ResponseValue, words: ProvenanceWords): readonly string[] {
  const { supplierName, reportedBy, reportedAt, verifiedBy, verifiedAt } = value
  return [
    words.by(supplierName),
    ...(reportedBy && reportedAt ? [words.reportedAt(reportedBy, momentOf(reportedAt))] : []),
    ...(verifiedBy && verifiedAt && verifiedAt !== reportedAt
      ? [words.verifiedBy(verifiedBy, momentOf(verifiedAt))]
      : []),
  ]
}

const shapes: Readonly<Record<ObjectionView['state'], StateShape>> = { open: 'risk', upheld: 'done', rejected: 'idle' }

function Objection({ objection }: { objection: ObjectionView }) {
  const { response } = texts.use()
  const { state, reason, raisedBy, raisedAt, answer, answeredBy, answeredAt } = objection
  return (
    <div className={styles.objection}>
      <StateMark shape={shapes[state]}>{response.others.state[state]}</StateMark>
      <p>
        <span lang="zh-CN">{response.others.yourReason(reason)}</span>{' '}
        <small>{[raisedBy, momentOf(raisedAt)].filter(Boolean).join(' ')}</small>
      </p>
      {answer && (
        <p>
          <span lang="zh-CN">{response.others.answer(answer)}</span>{' '}
          <small>{[answeredBy, answeredAt && momentOf(answeredAt)].filter(Boolean).join(' ')}</small>
        </p>
      )}
    </div>
  )
}
