import type { RulePicture } from '@yaodian/domain'
import { describe, expect, test } from 'vitest'
import { en } from '../text/en.ts'
import { zhCN } from '../text/zh-CN.ts'
import { drawingWidth, widthOf, type Shape } from './drawing.ts'
import { pictureHtml } from './picture-html.ts'
import { pictureExamples } from './picture.example.ts'
import { drawPicture } from './picture.ts'

const languages = [zhCN.score.picture, en.score.picture]
const drawings = pictureExamples.flatMap(picture =>
  languages.map(words => ({ picture, drawing: drawPicture(picture, words) })),
)

function textEdges(shape: Shape): readonly [number, number] | null {
  if (shape.kind !== 'text') return null
  const width = widthOf(shape.text)
  const start = { start: shape.x, middle: shape.x - width / 2, end: shape.x - width }[shape.anchor]
  return [start, start + width]
}

describe('every rule has a picture that can be read', () => {
  test('each kind has an example here', () => {
    const kinds: Record<RulePicture['kind'], true> = {
      axis: true,
      bands: true,
      staircase: true,
      losses: true,
      levels: true,
      pairs: true,
      timeline: true,
      strip: true,
      parts: true,
      scores: true,
      check: true,
      seal: true,
    }
    expect(new Set(pictureExamples.map(picture => picture.kind))).toEqual(new Set(Object.keys(kinds)))
  })

  test.each(drawings)('$picture.kind: no text is cut off at the edge, in both languages', ({ drawing }) => {
    for (const edges of drawing.shapes.map(textEdges)) {
      if (!edges) continue
      expect(edges[0]).toBeGreaterThanOrEqual(-1)
      expect(edges[1]).toBeLessThanOrEqual(drawingWidth + 1)
    }
  })

  test.each(drawings)('$picture.kind: lies within its height', ({ drawing }) => {
    const bottoms = drawing.shapes.map(shape =>
      shape.kind === 'text' ? shape.y : shape.kind === 'rect' ? shape.y + shape.height : 0,
    )
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(drawing.height)
  })
})

test('a value beyond the axis stays at its end', () => {
  const drawing = drawPicture(
    { kind: 'axis', min: '0', max: '100', unit: '%', value: '140', marks: [] },
    zhCN.score.picture,
  )
  const dots = drawing.shapes.filter(shape => shape.kind === 'circle')
  expect(dots.every(shape => shape.x < drawingWidth)).toBe(true)
  expect(drawing.label).toContain('140')
})

test('the public page gets the same shapes as text, and nothing that people wrote becomes markup', () => {
  const html = pictureHtml(drawPicture({ kind: 'seal', code: '<script>', documentNumber: '"&' }, zhCN.score.picture))
  expect(html).not.toContain('<script>')
  expect(html).toContain('&lt;script')
  expect(html).toContain('&quot;&amp;')
})
