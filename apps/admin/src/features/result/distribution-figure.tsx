import { distributionOf, type DistributionFinding } from '@yaodian/domain'
import panel from '@yaodian/ui/block/panel.module.css'
import { ChartFigure } from '@yaodian/ui/chart/chart-figure.tsx'
import { drawHistogram } from '@yaodian/ui/chart/histogram.ts'
import { texts } from '../../text/texts.ts'
import type { Text } from '../../text/zh-CN.ts'
import type { Preview, RankedGroup } from './result.ts'

export interface DistributionFigureProps {
  readonly cycleName: string
  readonly group: RankedGroup
  readonly grades: Preview['grades']
}

/** How a group's totals lie, with the grades' lines. */
export function DistributionFigure({ cycleName, group, grades }: DistributionFigureProps) {
  const { distribution: text } = texts.use().result
  const found = distributionOf(group.rows)
  if (found === null) return <p className={panel.note}>{text.few}</p>
  const { bands, finding, mean, lowest, highest } = found
  const marks = grades.flatMap(({ grade, atLeast }) =>
    atLeast === null ? [] : [{ at: Number(atLeast), label: grade }],
  )
  const bars = bands.map(band => ({ from: band.from, to: band.to, count: band.assesseeIds.length }))
  const nameOf = (id: string): string => group.rows.find(row => row.assesseeId === id)?.name ?? id
  return (
    <ChartFigure
      title={findingText(finding, text)}
      note={text.note(mean, lowest, highest)}
      drawing={drawHistogram(bars, marks, text.label(group.name))}
      fileName={text.file(cycleName, group.name)}
    >
      <table className={panel.plain}>
        <thead>
          <tr>
            <th scope="col">{text.band}</th>
            <th scope="col" className="number">
              {text.count}
            </th>
            <th scope="col">{text.who}</th>
          </tr>
        </thead>
        <tbody>
          {bands.map(band => (
            <tr key={band.from}>
              <td>
                {band.from}–{band.to}
              </td>
              <td className="number">{band.assesseeIds.length}</td>
              <td lang="zh-CN">{band.assesseeIds.map(nameOf).join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ChartFigure>
  )
}

function findingText(finding: DistributionFinding, text: Text['result']['distribution']): string {
  switch (finding.kind) {
    case 'laggards':
      return text.laggards(finding.count, finding.by)
    case 'close':
      return text.close(finding.range)
    case 'spread':
      return text.spread(finding.median, finding.range)
  }
}
