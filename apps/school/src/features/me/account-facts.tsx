import styles from './account-facts.module.css'

/** Facts in two columns: what, and its value. */
export function AccountFacts({ facts }: { facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([what, value]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd lang="zh-CN">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
