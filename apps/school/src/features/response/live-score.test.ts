import { expect, test } from 'vitest'
import { doubtOf, liveScore, type TypedValues } from './live-score.ts'
import type { ResponseValue, ResponseView } from './response.ts'

const value: ResponseValue = {
  dataItemId: 'd1',
  key: 'drills',
  mine: true,
  asks: { current: true, baseline: false },
  supplierName: '第一小学',
  reported: '3',
  verified: '2',
  verifiedReason: null,
  baseline: '4',
  baselineVersion: 1,
  declaredMissing: false,
  version: 2,
  reportedBy: null,
  reportedAt: null,
  verifiedBy: null,
  verifiedAt: null,
  source: 'assessee',
  sharedWith: [],
  open: true,
  baselineOpen: false,
}

const view: Pick<ResponseView, 'line' | 'values' | 'assessee' | 'notApplicable'> = {
  assessee: { id: 'school', name: '第一小学', groupKey: 'primary', groupName: '小学组' },
  notApplicable: false,
  values: [value],
  line: {
    categoryName: '安全',
    entry: {
      indicatorId: 'i',
      category: 'safety',
      groups: ['primary'],
      fullMarks: '10',
      rule: { kind: 'linear', direction: 'higher', target: '4' },
      missing: 'zero',
      zeroDenominator: 'na',
      examBased: false,
    },
    indicator: {
      id: 'i',
      code: 'T-1-01',
      name: '安全演练',
      planId: 'p',
      measureId: 'm',
      start: 0,
      end: 1,
      formula: 'drills',
      unit: '次',
      direction: 'higher',
      dataItems: ['drills'],
      officeId: 'o',
      evidence: { files: 0, anyOf: [], privacy: 'none' },
      version: 1,
      officeName: '安全股',
      section: { label: '一', title: '安全' },
      item: { label: '1', title: '安全' },
      measureText: '演练',
      quote: '演练',
    },
    dataItems: [
      {
        id: 'd1',
        key: 'drills',
        name: '演练次数',
        definition: null,
        type: 'integer',
        unit: '次',
        min: '0',
        max: '100',
        levels: null,
        supplier: { kind: 'assessee' },
      },
    ],
    trees: { drills: { kind: 'name', name: 'drills' } },
  },
}

function points(typed: TypedValues, of = view): string | null {
  const score = liveScore(of, typed)
  return score.kind === 'line' ? score.line.points : 'wrong'
}

test('before anything is typed the verified value counts', () => {
  expect(points({})).toBe('5.00')
})

test('what is typed is scored at once, as the server will read it', () => {
  expect(points({ d1: { current: '４' } })).toBe('10.00')
  expect(points({ d1: { current: '1' } })).toBe('2.50')
})

test('typing the reported value again leaves the verified one standing', () => {
  expect(points({ d1: { current: '3' } })).toBe('5.00')
})

test('a field that holds no number of its item says so instead of a score', () => {
  expect(points({ d1: { current: '三' } })).toBe('wrong')
  expect(points({ d1: { current: '101' } })).toBe('wrong')
})

test('an empty field is missing, and what an office settled as not applicable is not scored', () => {
  const empty = liveScore(view, { d1: { current: '' } })
  expect(empty.kind === 'line' && empty.line.state).toBe('missing')
  expect(points({}, { ...view, notApplicable: true })).toBeNull()
})

test('a value far from last year is doubtful, one near it is not', () => {
  expect(doubtOf(view, value, '40')?.factor).toBe('10.00')
  expect(doubtOf(view, value, '5')).toBeNull()
  expect(doubtOf(view, value, '四十')).toBeNull()
})
