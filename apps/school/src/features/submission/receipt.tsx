import { announce } from '@yaodian/ui/block/announce.ts'
import { showToast } from '@yaodian/ui/block/toast.ts'
import input from '@yaodian/ui/form/input.module.css'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { usePlace } from '../../session/place.ts'
import { texts } from '../../text/texts.ts'
import type { ReceiptView } from './check.ts'
import styles from './receipt.module.css'

/** 回执: what was confirmed, when, by whom, and what anchors it; printed on A4 or copied. */
export function Receipt({ receipt }: { receipt: ReceiptView }) {
  const { submission } = texts.use()
  const { failure } = uiTexts.use()
  const { place } = usePlace()
  const text = submission.receipt
  const facts = [
    [text.number, String(receipt.number)],
    [text.assessee, receipt.assesseeName],
    [text.cycle, receipt.cycleName],
    [text.receivedBy, place.authorityName],
    [text.by, receipt.confirmedBy ?? ''],
    [text.at, `${receipt.confirmedAt.slice(0, 4)}-${momentOf(receipt.confirmedAt)}`],
    [text.responses, String(receipt.responses)],
    [text.digest, receipt.digest],
    [text.audit, text.auditNumber(receipt.auditNumber)],
    [text.auditDigest, receipt.auditDigest],
  ] as const
  const copy = async () => {
    try {
      await navigator.clipboard.writeText([text.name, ...facts.map(([what, value]) => `${what}  ${value}`)].join('\n'))
      announce(text.copied)
      showToast(text.copied)
    } catch {
      // Some embedded browsers forbid it: the text is on the page and can be selected.
      showToast(failure.copy)
    }
  }
  return (
    <article className={styles.receipt}>
      <h1>{text.name}</h1>
      <dl>
        {facts.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd className="number" lang="zh-CN">
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.explanation}>{text.explanation}</p>
      <div className={`${styles.acts} no-print`}>
        <button type="button" className={input.primary} onClick={() => window.print()}>
          {text.print}
        </button>
        <button type="button" className={input.button} onClick={() => void copy()}>
          {text.copy}
        </button>
      </div>
    </article>
  )
}
