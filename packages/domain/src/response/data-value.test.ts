import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DataItem } from '../indicator/data-item.ts'
import {
  checkSeen,
  checkValue,
  type DataValue,
  isSettled,
  reportValue,
  verifiedOrReported,
  verifyValue,
} from './data-value.ts'

const item = (type: DataItem['type'], over: Partial<DataItem> = {}): DataItem => ({
  id: 'i',
  key: 'k',
  name: '项',
  definition: null,
  type,
  unit: null,
  min: null,
  max: null,
  levels: null,
  supplier: { kind: 'assessee' },
  ...over,
})
const at = '2020-12-01T01:00:00.000Z'
const blank = { period: '2020', assesseeId: 'school', dataItemId: 'i' }
const written = { value: '3', by: 'account', at, source: 'assessee' as const }

describe('what people type for a data item', () => {
  test.each([
    ['integer', '１,６００', '1600'],
    ['integer', '3.0', '3'],
    ['percentage', '８０％', '80'],
    ['money', '1.6万', '16000'],
    ['boolean', '是', 'true'],
    ['boolean', '无', 'false'],
    ['date', '2020年9月1日', '2020-09-01'],
    ['date', '２０２０/9/1', '2020-09-01'],
    ['level', ' 优秀 ', '优秀'],
    ['text', ' 已建立制度 ', '已建立制度'],
  ] as const)('%s: %s is %s', (type, text, value) => {
    expect(checkValue(item(type, { levels: type === 'level' ? ['优秀', '合格'] : null }), text)).toEqual({
      ok: true,
      value,
    })
  })

  test.each([
    ['integer', '3.5', 'value_not_whole'],
    ['integer', '三次', 'number_invalid'],
    ['integer', '-1', 'value_below_minimum'],
    ['percentage', '100.5', 'value_above_maximum'],
    ['boolean', '也许', 'value_not_boolean'],
    ['date', '2021-02-29', 'value_not_date'],
    ['level', '良好', 'value_not_level'],
    ['text', '字'.repeat(2001), 'value_text_too_long'],
  ] as const)('%s: %s is refused as %s', (type, text, code) => {
    const checked = checkValue(item(type, { min: '0', max: '100', levels: ['优秀', '合格'] }), text, ['value'])
    expect(checked).toMatchObject({ ok: false, problems: [{ code, path: ['value'] }] })
  })

  test('an empty field clears the value, whatever the type', () => {
    for (const type of ['integer', 'boolean', 'date', 'level', 'text'] as const)
      expect(checkValue(item(type), '　')).toEqual({ ok: true, value: null })
  })

  test('a value as stored is read back as itself', () => {
    fc.assert(
      fc.property(fc.integer(), number => {
        expect(checkValue(item('integer'), `${number}`)).toEqual({ ok: true, value: `${number}` })
      }),
    )
  })
})

describe('reported and verified', () => {
  const reported = reportValue(undefined, blank, written)

  test('writing the same again changes nothing; another value drops what was verified', () => {
    expect(reportValue(reported, blank, written)).toBe(reported)
    const verified = verifyValue(reported, '2', 'office', at, '台账为2次')
    expect(verified).toMatchObject({ reported: '3', verified: '2', verifiedReason: '台账为2次', version: 2 })
    expect(verifiedOrReported(verified)).toBe('2')
    expect(reportValue(verified, blank, { ...written, value: '4' })).toMatchObject({
      reported: '4',
      verified: null,
      verifiedReason: null,
      version: 3,
    })
  })

  test('a value is settled when it is there or declared missing', () => {
    const none: DataValue = { ...reported, reported: null }
    expect([
      isSettled(undefined),
      isSettled(none),
      isSettled({ ...none, declaredMissing: true }),
      isSettled(reported),
    ]).toEqual([false, false, true, true])
  })

  test('whoever saw an older version learns what the other wrote, who and when', () => {
    expect(checkSeen('项', reported, 1, '第一小学')).toEqual([])
    expect(checkSeen('项', undefined, 0, '')).toEqual([])
    expect(checkSeen('项', reported, 0, '第一小学')).toMatchObject([
      { code: 'stale_version' },
      { code: 'value_changed', params: { item: '项', value: '3', by: '第一小学', at } },
    ])
  })
})
