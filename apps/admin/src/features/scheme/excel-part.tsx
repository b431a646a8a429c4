import { excelFormula, type FormulaTrees, type SchemeEntry } from '@yaodian/domain'
import { announce } from '@yaodian/ui/block/announce.ts'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { Button } from 'antd'
import { texts } from '../../text/texts.ts'
import styles from './excel-part.module.css'
import type { KeptScheme } from './scheme-shape.ts'
import { attempt } from './use-rule-trial.ts'

/** The rule as an Excel formula to take away, and which cell is what; says so where one cell cannot say it. */
export function ExcelPart({ scheme, entry, trees }: { scheme: KeptScheme; entry: SchemeEntry; trees: FormulaTrees }) {
  const { ruleEditor: text } = texts.use()
  const { failure } = uiTexts.use()
  const nameOf = (key: string): string => scheme.dataItems.find(item => item.key === key)?.name ?? key
  const cells = new Map([
    ['A2', text.excelValue],
    ['B2', text.excelMarks],
  ])
  const cell = (what: string): string => {
    const known = [...cells].find(([, each]) => each === what)
    if (known !== undefined) return known[0]
    const next = `${String.fromCodePoint(65 + cells.size)}2`
    cells.set(next, what)
    return next
  }
  const formula = attempt(() =>
    excelFormula(
      entry.rule,
      entry.fullMarks,
      { value: 'A2', fullMarks: 'B2', item: key => cell(nameOf(key)), base: key => cell(text.excelBase(nameOf(key))) },
      trees,
    ),
  )
  if (formula === null) return <p className={styles.note}>{text.excelNone}</p>
  const named = [...cells].filter(([address]) => formula.includes(address))
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(formula)
      announce(text.copied)
      showToast(text.copied)
    } catch {
      // Some embedded browsers forbid it: the formula is on the page and can be selected.
      showToast(failure.copy)
    }
  }
  return (
    <div className={styles.excel}>
      <code>{formula}</code>
      <p className={styles.note}>
        {text.excelWhere(named.map(([address, what]) => text.excelCell(address, what)).join(text.excelJoin))}
      </p>
      <Button size="small" onClick={() => void copy()}>
        {text.copy}
      </Button>
    </div>
  )
}
