import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { samplePlan } from '../testing/sample-plan.ts'
import { mergeMeasures, splitMeasure, type Quote } from './edit-measure.ts'
import { placedMeasures } from './find-measure.ts'
import { withoutLineBreaks } from './line.ts'
import { parsePlan } from './parse-plan.ts'
import { renewPlan } from './renew-plan.ts'

const text = samplePlan
const outline = parsePlan(text)
const measures = placedMeasures(outline).map(each => each.measure)
const quoteOf = (measureId: string, start: number, end: number): Quote => ({
  indicatorId: 'i',
  code: 'I-1',
  measureId,
  start,
  end,
})

describe('splitting and merging measures', () => {
  test('a split and the merge after it give the plan as it was, wherever the split is', () => {
    fc.assert(
      fc.property(fc.nat(measures.length - 1), fc.double({ min: 0, max: 1, noNaN: true }), (index, share) => {
        const measure = measures[index]
        if (measure === undefined) return
        const at = measure.start + 1 + Math.floor(share * (measure.end - measure.start - 2))
        if (
          withoutLineBreaks(text.slice(measure.start, at)).trim() === '' ||
          withoutLineBreaks(text.slice(at, measure.end)).trim() === ''
        )
          return
        const quotes = [quoteOf(measure.id, at, measure.end)]
        const split = splitMeasure({ text, outline }, measure.id, at, quotes)
        const [first = '', second = ''] = split.measureIds
        expect(split.moved.map(each => each.measureId)).toEqual([second])
        expect(new Set(placedMeasures(split.outline).map(each => each.measure.id)).size).toBe(measures.length + 1)
        expect(mergeMeasures({ text, outline: split.outline }, first, second, split.moved)).toMatchObject({
          outline,
          moved: quotes,
        })
      }),
    )
  })
})

describe('a new version of a plan', () => {
  test('of the same text changes nothing', () => {
    const quotes = measures.map(each => quoteOf(each.id, each.start, each.end))
    expect(renewPlan({ text, outline }, { text, outline: parsePlan(text) }, [], quotes)).toEqual({
      outline,
      quotes,
      problems: [],
    })
  })

  test('with text before it moves every quote along', () => {
    const [measure] = measures.slice(-1)
    if (measure === undefined) throw new Error('the sample has measures')
    const moved = `\n\n${text}`
    const quote = quoteOf(measure.id, measure.start + 2, measure.start + 6)
    const renewed = renewPlan({ text, outline }, { text: moved, outline: parsePlan(moved) }, [], [quote])
    expect(renewed.quotes).toEqual([{ ...quote, start: quote.start + 2, end: quote.end + 2 }])
  })
})
