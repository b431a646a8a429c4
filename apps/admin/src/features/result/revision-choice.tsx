import { fullMoment } from '@yaodian/ui/text/date.ts'
import { Select } from 'antd'
import { texts } from '../../text/texts.ts'
import styles from './result.module.css'

/** What the address says for the results as they are now. */
export const live = 'live'

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

/** The revision to show: the one that the address names, else the newest, else the results as they are now. */
export function revisionShown(revisions: readonly Revision[], named: string | undefined): string {
  if (named === live) return live
  return revisions.find(each => each.id === named)?.id ?? revisions.at(-1)?.id ?? live
}
