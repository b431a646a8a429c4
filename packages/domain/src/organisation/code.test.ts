import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { creditCodeCheck, isCreditCode, isRegionCode, isSchoolCode } from './code.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const characters = (length: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map(each => each.join(''))
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const prefixes = fc.tuple(characters(2), digits(6), characters(9)).map(each => each.join(''))

describe('统一社会信用代码', () => {
  test.each([
    ['91350100M000100Y4', '3'],
    ['12430723000000000', 'E'],
    ['52430723MJJ000000', 'D'],
    ['12430723MB0000000', 'K'],
  ])('%s ends in %s, as GB 32100-2015 computes it', (prefix, check) => {
    expect(creditCodeCheck(prefix)).toBe(check)
    expect(isCreditCode(prefix + check)).toBe(true)
  })

  test.each([
    '91350100M000100Y4Z',
    '91350100M000100Y4',
    '91350100M000100Y433',
    '91350100m000100y43',
    '9135010IM000100Y43',
    '',
    '统一社会信用代码',
  ])('“%s” is refused', text => {
    expect(isCreditCode(text)).toBe(false)
  })

  test('has exactly one check character, and any single slip of the pen shows', () => {
    fc.assert(
      fc.property(prefixes, fc.nat(16), fc.constantFrom(...alphabet), (prefix, at, other) => {
        const code = prefix + (creditCodeCheck(prefix) ?? '')
        expect(isCreditCode(code)).toBe(true)
        const slipped = code.slice(0, at) + other + code.slice(at + 1)
        expect(isCreditCode(slipped)).toBe(slipped === code)
      }),
    )
  })
})

describe('学校（机构）标识码', () => {
  test.each(['2143000001', '1143000001', '3143012345', '3443012345', '3643012345', '5143012345', '3743012345'])(
    '%s is one',
    text => {
      expect(isSchoolCode(text)).toBe(true)
    },
  )

  test.each([
    ['a type that does not exist', '2043000001'],
    ['a province that does not exist', '2199000001'],
    ['nine digits', '214300001'],
    ['eleven digits', '21430000011'],
    ['digits of full width', '２１４３００００01'],
    ['a letter', '21430000O1'],
    ['nothing', ''],
  ])('%s is refused', (_, text) => {
    expect(isSchoolCode(text)).toBe(false)
  })
})

test('a region code has six digits and begins with a province', () => {
  expect(['430723', '430700', '110000'].map(isRegionCode)).toEqual([true, true, true])
  expect(['43072', '4307230', '990723', '43072a', ''].map(isRegionCode)).toEqual([false, false, false, false, false])
})
