import { Link } from '@tanstack/react-router'
import { StateIcon } from '@yaodian/ui/state/state-mark.tsx'
import { texts } from '../../text/texts.ts'
import styles from './block.module.css'

/** Organisations that are closed and still assessed: somebody decides whether what they did counts. */
export function RetiredNotice({ cycleId, names }: { cycleId: string; names: readonly string[] }) {
  const { withdrawal: text } = texts.use().cycle
  if (names.length === 0) return null
  return (
    <p className={`${styles.warning} ${styles.notice}`}>
      <StateIcon shape="risk" /> {text.retired(names.length)} <span lang="zh-CN">{names.join('、')}</span>{' '}
      <Link to="/cycles/$cycleId/arrangement" params={{ cycleId }} search={{}}>
        {text.toDecide}
      </Link>
    </p>
  )
}
