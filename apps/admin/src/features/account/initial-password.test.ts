import { expect, test } from 'vitest'
import { newInitialPassword } from './initial-password.ts'

test('initial passwords are easily read from paper, and never alike', () => {
  const made = Array.from({ length: 200 }, newInitialPassword)
  expect(made.every(each => /^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}$/.test(each))).toBe(true)
  expect(new Set(made).size).toBe(200)
})
