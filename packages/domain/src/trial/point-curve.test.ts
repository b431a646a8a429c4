import { describe, expect, test } from 'vitest'
import type { ValueRule } from '../rule/index.ts'
import { aDataItem, anEntry, anIndicator, anInput, aSchemeDefinition, compiled, verified } from '../testing/scheme.ts'
import { type PointCurve, pointCurve } from './point-curve.ts'
import type { Trial } from './trial.ts'

function trialOf(rule: ValueRule, settings: { unit?: string; own?: string; others?: readonly string[] } = {}): Trial {
  const { unit = '%', own = '70', others = [] } = settings
  const indicator = anIndicator('i', { unit })
  const scheme = compiled(aSchemeDefinition([anEntry('i', { rule })]), [indicator], [aDataItem('v')])
  const [entry] = scheme.entries
  if (entry === undefined) throw new Error('the scheme has one entry')
  return { scheme, compiled: entry, input: anInput(verified({ v: own }, { v: '60' })), others }
}

/** `60–80:6` a stretch, with round brackets where an end is not in it. */
function written(pieces: PointCurve['pieces'] | undefined | null): readonly string[] | undefined {
  return pieces?.map(({ spots, fromIn, toIn }) => {
    const all = spots.map(spot => `${spot.value}:${spot.points}`).join(' ')
    return `${fromIn ? '[' : '('}${all}${toIn ? ']' : ')'}`
  })
}

describe('the points of a rule over the value', () => {
  test('rise straight to the target and stay', () => {
    const curve = pointCurve(trialOf({ kind: 'linear', direction: 'higher', target: '80' }))
    expect(written(curve?.pieces)).toEqual(['[0:0 80:10 100:10]'])
    expect(curve).toMatchObject({
      marks: [{ at: '80', role: 'target' }],
      own: { value: '70', points: '8.75' },
      bare: null,
    })
  })

  test('jump at the bounds of bands, each bound in the better band', () => {
    const rule: ValueRule = {
      kind: 'bands',
      direction: 'higher',
      worth: 'points',
      bands: [
        { from: '90', to: null, worth: '10' },
        { from: '60', to: '90', worth: '6' },
        { from: null, to: '60', worth: '0' },
      ],
    }
    expect(written(pointCurve(trialOf(rule, { own: '20' }))?.pieces)).toEqual([
      '[0:0 60:0)',
      '[60:6 90:6)',
      '[90:10 100:10]',
    ])
    const lower: ValueRule = {
      ...rule,
      direction: 'lower',
      bands: [
        { from: null, to: '3.5', worth: '10' },
        { from: '3.5', to: null, worth: '2' },
      ],
    }
    expect(written(pointCurve(trialOf(lower, { own: '3' }))?.pieces.slice(0, 1))).toEqual([
      '[2.5:10 3.5:10]'.replace('2.5', pointCurve(trialOf(lower, { own: '3' }))?.min ?? ''),
    ])
  })

  test('jump where the rounded value does', () => {
    const rule: ValueRule = {
      kind: 'bands',
      direction: 'higher',
      worth: 'percent',
      round: 0,
      bands: [
        { from: '90', to: null, worth: '100' },
        { from: null, to: '90', worth: '50' },
      ],
    }
    expect(written(pointCurve(trialOf(rule, { own: '10' }))?.pieces)).toEqual(['[0:5 89.5:5)', '[89.5:10 100:10]'])
  })

  test('fall as a staircase down to the floor, and the axis reaches that far', () => {
    const rule: ValueRule = {
      kind: 'deduction',
      target: null,
      deductions: [{ label: '', count: 'value', per: '1', deduct: '3', stepMode: 'floor', cap: null, when: null }],
    }
    const curve = pointCurve(trialOf(rule, { unit: '起', own: '1' }))
    expect(written(curve?.pieces)?.slice(0, 4)).toEqual(['[0:10 1:10)', '[1:7 2:7)', '[2:4 3:4)', '[3:1 4:1)'])
    expect(curve?.pieces.at(-1)?.spots.at(-1)?.points).toBe('0')
  })

  test('show what conditions and bounds do beside the rule without them', () => {
    const rule: ValueRule = {
      kind: 'linear',
      direction: 'higher',
      target: '80',
      floor: '2',
      zeroWhen: [{ label: '', when: 'value < 30' }],
    }
    const curve = pointCurve(trialOf(rule))
    expect(written(curve?.pieces)).toEqual(['[0:0 30:0)', '[30:3.75 80:10 100:10]'])
    expect(written(curve?.bare)).toEqual(['[0:0 80:10 100:10]'])
  })

  test('step where one passes another of the group', () => {
    const rule: ValueRule = { kind: 'rank', direction: 'higher', award: { kind: 'share' }, tie: 'best' }
    const curve = pointCurve(trialOf(rule, { others: ['90', '60', '40'] }))
    expect(curve?.pieces.map(piece => piece.spots[0]?.points)).toEqual(['2.5', '5', '7.5', '10'])
  })

  test('run over this period where the rule compares with the one before', () => {
    const inner = { kind: 'linear', direction: 'higher', target: '20', zeroPoint: '0' } as const
    const rule: ValueRule = {
      kind: 'improvement',
      direction: 'higher',
      basePeriod: '',
      measure: 'difference',
      rule: inner,
    }
    const curve = pointCurve(trialOf(rule, { own: '70' }))
    expect(curve?.marks).toEqual([{ at: '60', role: 'base' }])
    expect(curve?.own).toEqual({ value: '70', points: '5' })
    expect(written(curve?.pieces)?.[0]).toContain('60:0 80:10')
  })

  test('cannot be drawn for a rule that reads no number', () => {
    expect(pointCurve(trialOf({ kind: 'level', levels: [{ level: 'A', percent: '100' }] }))).toBeNull()
  })
})
