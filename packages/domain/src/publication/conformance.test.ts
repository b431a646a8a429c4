import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { SchemeDefinition } from '../scheme/scheme.ts'
import type { AssesseeInput } from '../scoring/score-input.ts'
import { aDataItem, anIndicator, anInput, compiled, verified } from '../testing/scheme.ts'
import { computeResults } from './result.ts'

type Unit = Partial<Omit<AssesseeInput, 'values'>> & {
  readonly id: string
  readonly group: string
  readonly values: Readonly<Record<string, string | null>>
}

interface Case {
  readonly name: string
  readonly definition: unknown
  /** Values of `v`, which indicator `a` is, of `w`, which `b` is, and of the coefficient `k`. */
  readonly units: readonly Unit[]
  readonly results: readonly unknown[]
}

const cases = JSON.parse(
  readFileSync(new URL('../../conformance/scheme/whole.json', import.meta.url), 'utf8'),
) as readonly Case[]

describe('whole schemes, in cases that every implementation can run', () => {
  test.each(cases.map(each => [each.name, each] as const))('%s', (_, { definition, units, results }) => {
    const scheme = compiled(
      SchemeDefinition.parse(definition),
      [anIndicator('a'), anIndicator('b', { formula: 'w', dataItems: ['w'] })],
      [aDataItem('v'), aDataItem('w'), aDataItem('k')],
    )
    const found = computeResults(
      scheme,
      units.map(({ id, group, values, ...more }) =>
        anInput(verified(values), { ...more, assesseeId: id, groupKey: group }),
      ),
    )
    expect(
      found.map(({ score, rank, grade }) => ({
        id: score.assesseeId,
        base: score.base,
        bonus: score.bonus,
        penalty: score.penalty,
        total: score.total,
        rank: rank.rank,
        grade: grade.grade,
      })),
    ).toEqual(results)
  })
})
