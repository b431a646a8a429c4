import { expect, test } from 'vitest'
import { drawDumbbell } from './dumbbell.ts'

const words = { label: '名次变动', axis: '名次' }
const drawing = drawDumbbell(
  [
    { name: '甲校', before: 5, after: 1 },
    { name: '乙校', before: 1, after: 3 },
    { name: '丙校', before: 2, after: 2 },
  ],
  words,
)

test('a hollow dot stands where one was, a filled one where one is now, the first place at the left', () => {
  const dots = drawing.shapes.flatMap(shape => (shape.kind === 'circle' ? [shape] : []))
  expect(dots.map(dot => dot.fill === 'paper')).toEqual([true, false, true, false, true, false])
  const [before, after] = dots
  expect((before?.x ?? 0) > (after?.x ?? 0)).toBe(true)
  expect(dots.every(dot => dot.x >= 0 && dot.x <= drawing.width && dot.y <= drawing.height)).toBe(true)
})

test('up, down and the same are told by a sign and figures, not by colour alone', () => {
  const said = drawing.shapes.flatMap(shape => (shape.kind === 'text' ? [shape.text] : []))
  expect(said).toEqual(expect.arrayContaining(['▲ 5→1', '▼ 1→3', '＝ 2→2', '甲校', '名次']))
})

test('one alone that does not move is drawn, too', () => {
  const [dot] = drawDumbbell([{ name: '甲', before: 1, after: 1 }], words).shapes.flatMap(shape =>
    shape.kind === 'circle' ? [shape.x] : [],
  )
  expect(Number.isFinite(dot)).toBe(true)
})
