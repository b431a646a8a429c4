import { expect, test } from 'vitest'
import { showValue } from './show-value.ts'

const words = { yes: '是', no: '否' }

test('values read as people write them', () => {
  expect(showValue({ type: 'integer', unit: '人' }, '1600', words)).toBe('1,600 人')
  expect(showValue({ type: 'percentage', unit: null }, '78.4', words)).toBe('78.4%')
  expect(showValue({ type: 'boolean', unit: null }, 'false', words)).toBe('否')
  expect(showValue({ type: 'level', unit: null }, '优秀', words)).toBe('优秀')
  expect(showValue({ type: 'date', unit: null }, '2020-09-01', words)).toBe('2020-09-01')
})

test('what is no number yet is shown as it was typed', () => {
  expect(showValue({ type: 'integer', unit: '人' }, '三十', words)).toBe('三十')
})
