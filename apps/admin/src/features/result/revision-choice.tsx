import { fullMoment } from '@yaodian/ui/text/date.ts'
import { Select } from 'antd'
import { texts } from '../../text/texts.ts'
import styles from './result.module.css'
import { live } from './revision-shown.ts'

export interface Revision {
  readonly id: string
  readonly revision: number
  readonly publishedAt: string
}

export interface RevisionChoiceProps {
  readonly revisions: readonly Revision[]
  /** A revision's id, or `live`. */
  readonly shown: string
  readonly onShow: (revision: string) => void
}

/** Which revision is shown: each as it was published, or what the values give now. */
export function RevisionChoice({ revisions, shown, onShow }: RevisionChoiceProps) {
  const { result: text } = texts.use()
  if (revisions.length === 0) return null
  return (
    <Select
      className={`${styles.select} no-print`}
      aria-label={text.shown}
      popupMatchSelectWidth={false}
      value={shown}
      onChange={onShow}
      options={[
        ...revisions.toReversed().map(each => ({
          value: each.id,
          label: text.revision(each.revision, fullMoment(each.publishedAt).slice(0, 10)),
        })),
        { value: live, label: text.live },
      ]}
    />
  )
}
