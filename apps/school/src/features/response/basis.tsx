import { citedLabel } from '@yaodian/domain'
import { texts } from '../../text/texts.ts'
import styles from './basis.module.css'
import type { ResponseView } from './response.ts'

/** The words of the plan that the indicator rests on; the whole measure folded under them. */
export function Basis({ indicator }: { indicator: ResponseView['line']['indicator'] }) {
  const { response } = texts.use()
  return (
    <div className={styles.basis}>
      <blockquote lang="zh-CN">{indicator.quote}</blockquote>
      <p>{response.basis(citedLabel(indicator.item.label))}</p>
      {indicator.measureText !== indicator.quote && (
        <details>
          <summary>{response.wholeMeasure}</summary>
          <p lang="zh-CN" className={styles.measure}>
            {indicator.measureText}
          </p>
        </details>
      )}
    </div>
  )
}
