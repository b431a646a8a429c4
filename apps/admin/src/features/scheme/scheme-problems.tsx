import type { Problem } from '@yaodian/domain'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button } from 'antd'
import { texts } from '../../text/texts.ts'
import styles from './scheme.module.css'

/** Everything wrong with a scheme, each with the way to its place. */
export function SchemeProblems({ problems, onGo }: { problems: readonly Problem[]; onGo: (problem: Problem) => void }) {
  const { scheme: text } = texts.use()
  problemTexts.use()
  if (problems.length === 0) return <p className={styles.sound}>{text.sound}</p>
  return (
    <details className={styles.problems} open={problems.length <= 3}>
      <summary>{text.problems(problems.length)}</summary>
      <ol>
        {problems.map((problem, index) => (
          <li key={index}>
            {sayProblem(problem)}
            <Button type="link" size="small" onClick={() => onGo(problem)}>
              {text.toPlace}
            </Button>
          </li>
        ))}
      </ol>
    </details>
  )
}
