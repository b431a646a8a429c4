import { expect, test } from 'vitest'
import { drawHistogram } from './histogram.ts'

const bars = [
  { from: 70, to: 80, count: 2 },
  { from: 80, to: 90, count: 0 },
  { from: 90, to: 100, count: 4 },
]

test('columns are as high as their counts, and an empty band has none', () => {
  const columns = drawHistogram(bars, [], '').shapes.flatMap(shape => (shape.kind === 'rect' ? [shape.height] : []))
  expect(columns).toHaveLength(2)
  expect((columns[1] ?? 0) / (columns[0] ?? 1)).toBeCloseTo(2)
})

test('only marks within the axis are drawn', () => {
  const words = (at: number) =>
    drawHistogram(bars, [{ at, label: '良好' }], '').shapes.some(
      shape => shape.kind === 'text' && shape.text === '良好',
    )
  expect([words(80), words(60), words(70)]).toEqual([true, false, false])
})
