import { curveRows, formatFigure, type PointCurve, type TriedRule } from '@yaodian/domain'
import { PictureSvg } from '@yaodian/ui/score/picture-svg.tsx'
import { drawPointCurve } from '@yaodian/ui/score/point-curve.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { useId } from 'react'
import { texts } from '../../text/texts.ts'
import { caseWords, pointWords } from './case-words.ts'
import styles from './rule-picture.module.css'
import type { RuleTrial } from './use-rule-trial.ts'

/** What the rule gives, drawn and as a table: over its value, over the numbers inside it, or case by case. */
export function RulePicture({ tried, compares, kind }: { tried: TriedRule; compares: boolean; kind: string }) {
  const { ruleEditor: text } = texts.use()
  const { curve, parts, table } = tried
  const inside = insideNote(text.insideNote, kind)
  return (
    <>
      {curve && (
        <CurveFigure
          title={text.curve}
          curve={curve}
          head={text.column.value}
          notes={[text.curveNote, ...(compares ? [text.groupNote] : [])]}
        />
      )}
      {parts.map(({ name, curve: ofPart }, at) => (
        <CurveFigure
          key={at}
          title={name === null || name === '' ? text.curve : text.curveOf(name)}
          curve={ofPart}
          head={text.column.inside}
          notes={[inside]}
        />
      ))}
      {table.length > 0 && <CaseTable tried={tried} />}
      {curve === null && parts.length === 0 && table.length === 0 && <p className={styles.note}>{text.noTable}</p>}
    </>
  )
}

function insideNote(notes: Readonly<Record<string, string>>, kind: string): string {
  return notes[kind] ?? ''
}

function CurveFigure({
  title,
  curve,
  head,
  notes,
}: {
  title: string
  curve: PointCurve
  head: string
  notes: readonly string[]
}) {
  const { ruleEditor: text } = texts.use()
  const { score } = uiTexts.use()
  const id = useId()
  const unit = curve.unit === null ? '' : ` (${curve.unit})`
  const said = [...notes, ...(curve.bare === null ? [] : [text.bareNote])].filter(note => note !== '')
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      <PictureSvg drawing={drawPointCurve(curve, score.picture)} />
      <p className={styles.note}>{said.join('')}</p>
      <details className={styles.fold}>
        <summary>{text.table}</summary>

        <table className={styles.table} aria-label={text.tableOf(title)}>
          <thead>
            <tr>
              <th scope="col">{`${head}${unit}`}</th>
              <th scope="col">{text.column.points}</th>
            </tr>
          </thead>
          <tbody>
            {curveRows(curve).map((row, at) => (
              <tr key={at}>
                <th scope="row">{text.stretch(figure(row.from), row.fromIn, figure(row.to), row.toIn)}</th>
                <td>{text.run(row.first, row.last)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

function figure(value: string | null): string | null {
  return value === null ? null : formatFigure(value)
}

function CaseTable({ tried }: { tried: RuleTrial['tried'] & object }) {
  const { ruleEditor: text } = texts.use()
  return (
    <table className={styles.table}>
      <caption>{text.table}</caption>
      <thead>
        <tr>
          <th scope="col">{text.column.case}</th>
          <th scope="col">{text.column.points}</th>
        </tr>
      </thead>
      <tbody>
        {tried.table.map((each, at) => (
          <tr key={at}>
            <th scope="row">{caseWords(each, text)}</th>
            <td>{pointWords(each, text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
