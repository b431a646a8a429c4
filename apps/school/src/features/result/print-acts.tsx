import input from '@yaodian/ui/form/input.module.css'
import { texts } from '../../text/texts.ts'
import styles from './result-head.module.css'
import { printResult } from './use-printing.ts'

/** One sheet for the file, or the whole with every reason. */
export function PrintActs() {
  const { result } = texts.use()
  return (
    <p className={`${styles.acts} no-print`}>
      <button type="button" className={input.button} onClick={() => printResult('short')}>
        {result.print}
      </button>
      <button type="button" className={input.button} onClick={() => printResult('full')}>
        {result.printFull}
      </button>
    </p>
  )
}
