import type { Target } from '@yaodian/domain'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import styles from './plan-reader.module.css'

/** What a measure says to reach: kind, and comparison with value where the words give one. */
export function TargetList({ targets }: { targets: readonly Target[] }) {
  const { plan } = texts.use()
  if (targets.length === 0) return null
  return (
    <ul className={styles.targets} aria-label={plan.targets}>
      {targets.map(target => (
        <li key={target.start}>
          {plan.targetKinds[target.kind]}
          {target.value !== null && <b>{sayTarget(target, plan)}</b>}
        </li>
      ))}
    </ul>
  )
}

function sayTarget({ comparator, value, value2, unit }: Target, plan: Text['plan']): string {
  const amount = value2 === null ? value : `${value}–${value2}`
  return `${comparator === null ? '' : plan.comparators[comparator]} ${amount}${unit === null || unit === '%' ? (unit ?? '') : ` ${unit}`}`.trim()
}
