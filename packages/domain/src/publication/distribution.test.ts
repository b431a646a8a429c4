import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distributionOf } from './distribution.ts'

const of = (...totals: (string | null)[]) =>
  distributionOf(totals.map((total, at) => ({ assesseeId: String(at), total })))

describe('how totals lie', () => {
  test('fewer than three totals tell nothing', () => {
    expect(of('90', '80', null)).toBeNull()
  })

  test('who lies more than ten points below the mean is the finding', () => {
    expect(of('95', '94', '93', '60')?.finding).toEqual({ kind: 'laggards', count: 1, by: 10 })
  })

  test('a group within five points lies close together', () => {
    expect(of('95', '93.25', '91')?.finding).toEqual({ kind: 'close', range: '4.00' })
  })

  test('otherwise median and range are the finding', () => {
    expect(of('98', '91', '85', '84')?.finding).toEqual({ kind: 'spread', median: '88.00', range: '14.00' })
  })

  test('full marks lie in the last band, not in one of their own', () => {
    expect(of('100', '96', '88')?.bands.map(band => [band.from, band.to, band.assesseeIds])).toEqual([
      [88, 90, ['2']],
      [90, 92, []],
      [92, 94, []],
      [94, 96, []],
      [96, 98, ['1']],
      [98, 100, ['0']],
    ])
  })

  test('equal totals make one band', () => {
    expect(of('100', '100', '100')?.bands).toHaveLength(1)
  })

  test('everybody with a total lies in exactly one band, and there are never more than eleven', () => {
    const figure = fc.integer({ min: 0, max: 12_000 }).map(hundredths => (hundredths / 100).toFixed(2))
    fc.assert(
      fc.property(fc.array(figure, { minLength: 3, maxLength: 40 }), totals => {
        const found = of(...totals)
        const ids = found?.bands.flatMap(band => band.assesseeIds) ?? []
        expect(ids.toSorted((a, b) => Number(a) - Number(b))).toEqual(totals.map((_, at) => String(at)))
        expect(found?.bands.length).toBeLessThanOrEqual(11)
      }),
    )
  })
})
