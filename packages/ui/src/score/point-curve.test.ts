import type { PointCurve } from '@yaodian/domain'
import { describe, expect, test } from 'vitest'
import { en } from '../text/en.ts'
import { zhCN } from '../text/zh-CN.ts'
import { drawingWidth, widthOf } from './drawing.ts'
import { drawPointCurve } from './point-curve.ts'

const steps: PointCurve = {
  unit: '%',
  min: '0',
  max: '100',
  flatBefore: true,
  flatAfter: true,
  low: '0',
  high: '10',
  fullMarks: '10',
  floor: '0',
  cap: '10',
  pieces: [
    {
      spots: [
        { value: '0', points: '0' },
        { value: '60', points: '0' },
      ],
      fromIn: true,
      toIn: false,
    },
    {
      spots: [
        { value: '60', points: '6' },
        { value: '90', points: '6' },
      ],
      fromIn: true,
      toIn: false,
    },
    {
      spots: [
        { value: '90', points: '10' },
        { value: '100', points: '10' },
      ],
      fromIn: true,
      toIn: true,
    },
  ],
  bare: null,
  marks: [],
  own: { value: '74', points: '6' },
}
const slope: PointCurve = {
  ...steps,
  low: '-2',
  floor: '-2',
  pieces: [
    {
      spots: [
        { value: '0', points: '-2' },
        { value: '80', points: '10' },
        { value: '100', points: '10' },
      ],
      fromIn: true,
      toIn: true,
    },
  ],
  marks: [
    { at: '80', role: 'target' },
    { at: '78', role: 'zero_point' },
    { at: '79', role: 'minimum' },
  ],
}

describe.each([zhCN.score.picture, en.score.picture])('the points over a value', words => {
  test.each([steps, slope])('no text is cut off at the edge or lies below the picture', curve => {
    const drawing = drawPointCurve(curve, words)
    for (const shape of drawing.shapes) {
      if (shape.kind !== 'text') continue
      const width = widthOf(shape.text)
      const start = { start: shape.x, middle: shape.x - width / 2, end: shape.x - width }[shape.anchor]
      expect(start).toBeGreaterThanOrEqual(-1)
      expect(start + width).toBeLessThanOrEqual(drawingWidth + 1)
      expect(shape.y).toBeLessThanOrEqual(drawing.height)
    }
  })

  test('each bound is written once, and marks that lie close have a row each', () => {
    const texts = drawPointCurve(slope, words).shapes.flatMap(shape => (shape.kind === 'text' ? [shape] : []))
    const named = texts.filter(each =>
      [words.target, words.zeroPoint, words.minimum].some(name => each.text.startsWith(name)),
    )
    expect(new Set(named.map(each => each.y)).size).toBe(3)
    const figures = drawPointCurve(steps, words).shapes.flatMap(shape => (shape.kind === 'text' ? [shape.text] : []))
    expect(figures.filter(each => each === '60')).toEqual(['60'])
  })

  test('who cannot see it hears full marks, the target and the own value', () => {
    expect(drawPointCurve(slope, words).label).toContain(`${words.target} 80`)
    expect(drawPointCurve(steps, words).label).toContain(words.points('6'))
  })
})

test('an open end of a step is not filled', () => {
  const circles = drawPointCurve(steps, zhCN.score.picture).shapes.flatMap(shape =>
    shape.kind === 'circle' ? [shape] : [],
  )
  expect(circles.map(each => each.fill)).toEqual(['paper', 'brand', 'paper', 'brand', 'brand'])
})
