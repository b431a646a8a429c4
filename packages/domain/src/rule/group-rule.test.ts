import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gatherGroup } from '../scoring/group.ts'
import { scoreAssessee } from '../scoring/score.ts'
import { groupRule, groupRules } from '../testing/group-arbitrary.ts'
import { oracleGroupPoints, type OracleMember } from '../testing/group-oracle.ts'
import { decimalsBetween, wildDecimal } from '../testing/rule-arbitrary.ts'
import { scoreRule } from '../testing/rule-case.ts'
import { aDataItem, anEntry, anIndicator, anInput, aSchemeDefinition, compiled, verified } from '../testing/scheme.ts'
import { rational } from '../number/rational.ts'
import { squareRoot } from '../number/root.ts'
import { round } from '../number/rounding.ts'
import { checkScheme } from '../scheme/check-scheme.ts'
import { largestRemainder } from './distribution.ts'
import type { ValueRule } from './index.ts'

/** Few different values, so that many tie; and wild ones. */
const values = fc.oneof(fc.integer({ min: -2, max: 6 }).map(String), decimalsBetween(0, 100), wildDecimal)
const member: fc.Arbitrary<OracleMember> = fc.record({ value: values, base: fc.option(values, { nil: null }) })
const group = fc.array(member, { minLength: 1, maxLength: 14 })
const fullMarks = decimalsBetween(1, 30)

/** The points of everyone by the whole engine, in the order given; null where not applicable. */
function pointsOf(rule: ValueRule, members: readonly OracleMember[], full: string): readonly (string | null)[] {
  const definition = aSchemeDefinition([anEntry('i', { rule, fullMarks: full })])
  const scheme = compiled(definition, [anIndicator('i')], [aDataItem('v')])
  const inputs = members.map((each, at) =>
    anInput(verified({ v: each.value }, { v: each.base }), { assesseeId: `m${at}` }),
  )
  const facts = gatherGroup(scheme, inputs)
  return inputs.map(input => scoreAssessee(scheme, input, facts).lines[0]?.points ?? null)
}

describe('rules that compare within the group', () => {
  test('give exactly what an independent oracle gives, to everyone', () => {
    fc.assert(
      fc.property(groupRule, group, fullMarks, (rule, members, full) => {
        const points = pointsOf(rule, members, full)
        expect(points).toEqual(members.map((_, at) => oracleGroupPoints(rule, at, members, full)))
      }),
      { numRuns: 1500 },
    )
  })

  test('give the same to everyone, whatever the order of the group', () => {
    fc.assert(
      fc.property(
        groupRule,
        group.chain(members =>
          fc.tuple(fc.constant(members), fc.shuffledSubarray(members, { minLength: members.length })),
        ),
        fullMarks,
        (rule, [members, shuffled], full) => {
          const points = new Map(shuffled.map((each, at) => [each, pointsOf(rule, shuffled, full)[at]]))
          expect(members.map(each => points.get(each))).toEqual(pointsOf(rule, members, full))
        },
      ),
    )
  })

  const never = fc.oneof(
    groupRules.rank,
    groupRules.rank_shift,
    groupRules.relative.filter(rule => rule.reference.kind !== 't_score'),
  )

  test('never lower anybody when a worse one joins', () => {
    fc.assert(
      fc.property(never, group, fullMarks, (rule, members, full) => {
        const worse = { value: rule.direction === 'higher' ? '-9000000000000000' : '9000000000000000', base: null }
        const before = pointsOf(rule, members, full)
        const after = pointsOf(rule, [...members, worse], full)
        for (const [at, points] of before.entries()) {
          if (points !== null) expect(Number(after[at])).toBeGreaterThanOrEqual(Number(points))
        }
      }),
    )
  })

  test('never give a better value less than a worse one of the same group, where only the value counts', () => {
    const byValue = fc.oneof(groupRules.rank, groupRules.relative, groupRules.distribution)
    fc.assert(
      fc.property(
        byValue,
        fc.array(fc.integer({ min: -20, max: 120 }), { minLength: 2, maxLength: 12 }),
        (rule, all) => {
          const sorted = all.toSorted((a, b) => (rule.direction === 'higher' ? b - a : a - b))
          const points = pointsOf(
            rule,
            sorted.map(value => ({ value: `${value}`, base: null })),
            '10',
          ).map(Number)
          expect(points).toEqual(points.toSorted((a, b) => b - a))
        },
      ),
    )
  })

  test('are left until the group is verified, and one alone is a group', () => {
    fc.assert(
      fc.property(groupRule, wildDecimal, (rule, value) => {
        const waits = rule.kind !== 'relative' || rule.reference.kind !== 'given'
        const given = { rule, fullMarks: '10', value, baselines: { v: value } }
        expect(scoreRule(given).state).toBe(waits ? 'after_review' : 'scored')
        expect(scoreRule({ ...given, others: [] }).state).toBe('scored')
      }),
    )
  })
})

test('a table that is too short for the group is refused by name, not guessed', () => {
  const rule: ValueRule = {
    kind: 'rank',
    direction: 'higher',
    award: { kind: 'table', worth: 'points', places: [{ worth: '10' }], beyond: 'refuse' },
    tie: 'best',
  }
  expect(() => scoreRule({ rule, fullMarks: '10', value: '1', others: ['2'] })).toThrow('place_beyond_table')
})

test('a falsely reported value leaves the comparison: the others move up', () => {
  const rule: ValueRule = { kind: 'relative', direction: 'higher', reference: { kind: 'best' } }
  const scheme = compiled(aSchemeDefinition([anEntry('i', { rule })]), [anIndicator('i')], [aDataItem('v')])
  const honest = anInput(verified({ v: '50' }), { assesseeId: 'honest' })
  const report = { indicatorId: 'i', documentNumber: '1', on: '2020-12-01', heardOn: '2020-11-20' }
  const inputs = [honest, anInput(verified({ v: '100' }), { assesseeId: 'false', falseReports: [report] })]
  expect(scoreAssessee(scheme, honest, gatherGroup(scheme, inputs)).lines[0]?.points).toBe('10.00')
})

describe('every fault of a rule is named at its path', () => {
  const faults = (rule: ValueRule): readonly string[] =>
    checkScheme(aSchemeDefinition([anEntry('i', { rule })]), [anIndicator('i')], [aDataItem('v')], {
      v: { kind: 'name', name: 'v' },
    })
      .filter(each => each.path.includes('rule'))
      .map(each => `${each.code} ${each.path.slice(3).join('.')}`)

  test.each<[string, ValueRule, readonly string[]]>([
    [
      'a table whose better place earns less, and more than full marks',
      {
        kind: 'rank',
        direction: 'higher',
        award: { kind: 'table', worth: 'points', places: [{ worth: '8' }, { worth: '11' }], beyond: 'last' },
        tie: 'best',
      },
      ['points_above_full_marks award.places.1.worth', 'bands_order award.places.1.worth'],
    ],
    [
      'bands of places that end before they begin',
      {
        kind: 'rank',
        direction: 'higher',
        award: {
          kind: 'bands',
          worth: 'percent',
          bands: [
            { upTo: '3', worth: '100' },
            { upTo: '2.5', worth: '50' },
          ],
          beyond: 'last',
        },
        tie: 'best',
      },
      ['place_not_whole award.bands.1.upTo', 'bounds_reversed award.bands.1.upTo'],
    ],
    [
      'an empty table, no step',
      { kind: 'rank', direction: 'higher', award: { kind: 'linear', step: '0' }, tie: 'best' },
      ['amount_not_positive award.step'],
    ],
    [
      'an unknown item of the place before',
      { kind: 'rank_shift', direction: 'higher', previous: { kind: 'item', item: 'x', size: '0' }, minRun: '1.5' },
      ['place_not_whole minRun', 'rule_item_unknown previous.item', 'place_not_whole previous.size'],
    ],
    [
      'bands on the difference that leave a gap',
      {
        kind: 'relative',
        direction: 'higher',
        reference: {
          kind: 'mean',
          of: 'units',
          award: {
            kind: 'bands',
            worth: 'percent',
            bands: [
              { from: '5', to: null, worth: '100' },
              { from: null, to: '0', worth: '0' },
            ],
          },
        },
      },
      ['bands_gap reference.award.bands.0'],
    ],
    [
      'shares that do not add up',
      {
        kind: 'distribution',
        direction: 'higher',
        levels: [
          { level: '优', share: '20', percent: '60' },
          { level: '优', share: '40', percent: '80' },
        ],
        allowOverflow: false,
      },
      ['level_repeated levels.1.level', 'bands_order levels.1.percent', 'shares_not_100 levels'],
    ],
  ])('%s', (_, rule, expected) => {
    expect(faults(rule).toSorted()).toEqual([...expected].toSorted())
  })
})

test('shares fill the whole group, each within one of its exact part', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), groupRules.distribution, (size, rule) => {
      const shares = rule.levels.map(each => Number(each.share))
      const counts = largestRemainder(
        size,
        shares.map(share => rational(BigInt(share))),
      )
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(size)
      for (const [at, count] of counts.entries())
        expect(Math.abs(count - (size * (shares[at] ?? 0)) / 100)).toBeLessThan(1)
    }),
  )
})

test('a root is exact where there is one, and to thirty digits else', () => {
  expect(squareRoot(rational(9n, 4n))).toEqual(rational(3n, 2n))
  expect(squareRoot(rational(0n))).toEqual(rational(0n))
  expect(round(squareRoot(rational(2n)), 28)).toBe('1.4142135623730950488016887242')
  expect(() => squareRoot(rational(-1n))).toThrow(RangeError)
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), fc.bigInt({ min: 1n, max: 10n ** 20n }), (n, d) => {
      expect(squareRoot(rational(n * n, d * d))).toEqual(rational(n, d))
    }),
  )
})
