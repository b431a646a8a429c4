import { Link } from '@tanstack/react-router'
import type { Problem } from '@yaodian/domain'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { texts } from '../../text/texts.ts'
import styles from './block.module.css'

const own = new Set(['schemeId', 'deadline'])

/** What keeps a cycle from opening, each with the way to its place. */
export function OpeningProblems({ schemeId, problems }: { schemeId: string; problems: readonly Problem[] }) {
  const { opening: text } = texts.use()
  problemTexts.use()
  if (problems.length === 0) return <p className={styles.good}>{text.mayOpen}</p>
  return (
    <section className={styles.warning} aria-label={text.blocked(problems.length)}>
      <h2>{text.blocked(problems.length)}</h2>
      <ul className={styles.problems}>
        {problems.map((each, index) => (
          <li key={index}>
            {sayProblem(each)}{' '}
            {!own.has(String(each.path[0])) && (
              <Link to="/schemes/$schemeId" params={{ schemeId }} search={{ at: each.path.join('.') }}>
                {text.toScheme}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
