import { expect, test } from 'vitest'
import { figuresOf } from './column-figure.ts'

test('counts and money add up exactly, with their mean', () => {
  expect(figuresOf({ type: 'integer' }, ['1', '2', '1600'])).toEqual({ sum: '1,603', mean: '534.33' })
  expect(figuresOf({ type: 'money' }, ['0.1', '0.2'])).toEqual({ sum: '0.3', mean: '0.15' })
})

test('percentages have a mean and no sum; levels and answers have neither', () => {
  expect(figuresOf({ type: 'percentage' }, ['78.4', '80'])).toEqual({ sum: null, mean: '79.2' })
  expect(figuresOf({ type: 'text' }, ['2020'])).toEqual({ sum: null, mean: null })
  expect(figuresOf({ type: 'level' }, ['优秀'])).toEqual({ sum: null, mean: null })
})

test('what is empty or still wrong is left out', () => {
  expect(figuresOf({ type: 'integer' }, ['', '3', '1,0'])).toEqual({ sum: '3', mean: '3' })
  expect(figuresOf({ type: 'integer' }, [''])).toEqual({ sum: null, mean: null })
})
