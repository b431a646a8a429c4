import { compare, decimal, formatFigure, fromExactText, toFigure } from '@yaodian/domain'
import panel from '@yaodian/ui/block/panel.module.css'
import { texts } from '../../text/texts.ts'
import type { ShownResult } from './result.ts'
import styles from './result.module.css'

/** Points by category, with weight and share of the total; the shares, bonus and penalty add up to it. */
export function CategoryTable({ result: { categories, change, total } }: { result: ShownResult }) {
  const { assessee: text } = texts.use().result
  return (
    <table className={panel.plain}>
      <thead>
        <tr>
          <th scope="col">{text.category}</th>
          <th scope="col" className="number">
            {text.earned}
          </th>
          <th scope="col" className={`${styles.wide} number`}>
            {text.rate}
          </th>
          <th scope="col" className="number">
            {text.weight}
          </th>
          <th scope="col" className="number">
            {text.contribution}
          </th>
        </tr>
      </thead>
      <tbody>
        {categories.map(each => (
          <tr key={each.category}>
            <td>
              <a href={`#category-${each.category}`} lang="zh-CN">
                {each.name}
              </a>
            </td>
            <td className="number">
              {each.points} / {each.fullMarks}
            </td>
            <td className={`${styles.wide} number`}>{rateText(each.points, each.fullMarks)}</td>
            <td className="number">{formatFigure(toFigure(fromExactText(each.weight)))}</td>
            <td className="number">{each.contribution}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {change !== null && <FootRow name={text.base} figure={change.base} />}
        {change !== null && change.bonus !== '0' && <FootRow name={text.bonus} figure={`+${change.bonus}`} />}
        {change !== null && change.penalty !== '0' && <FootRow name={text.penalty} figure={`−${change.penalty}`} />}
        <FootRow name={text.sum} figure={total ?? '—'} />
      </tfoot>
    </table>
  )
}

function FootRow({ name, figure }: { name: string; figure: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={styles.wide}>{null}</td>
      <td colSpan={2}>{null}</td>
      <td className="number">{figure}</td>
    </tr>
  )
}

/** For the eye only; the shares beside it are the engine's. */
function rateText(points: string, fullMarks: string): string {
  if (compare(decimal(fullMarks), decimal('0')) === 0) return '—'
  return `${((Number(points) / Number(fullMarks)) * 100).toFixed(1)}%`
}
