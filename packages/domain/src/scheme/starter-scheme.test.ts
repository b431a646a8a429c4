import { describe, expect, test } from 'vitest'
import { parsePlan } from '../plan/parse-plan.ts'
import { samplePlan } from '../testing/sample-plan.ts'
import { copyScheme } from './copy-scheme.ts'
import { checkScheme } from './check-scheme.ts'
import { starterScheme } from './starter-scheme.ts'
import { anEntry, aSchemeDefinition } from '../testing/scheme.ts'

describe('a fresh scheme', () => {
  test('has weights of 100 for every group, however many sections the plan has', () => {
    const scheme = starterScheme(parsePlan(samplePlan), new Set(['primary', 'junior', 'bureau']))
    expect(scheme.groups.map(each => each.key)).toEqual(['primary', 'junior'])
    const codes = checkScheme(scheme, [], [], {}).map(each => each.code)
    expect(codes).not.toContain('weights_not_100')
    expect(codes).toContain('scheme_empty')
  })
})

describe('a scheme taken over', () => {
  test('leads to the counterparts of its indicators, and names those without one', () => {
    const { definition, leftOut } = copyScheme(aSchemeDefinition([anEntry('a'), anEntry('b')]), new Map([['a', 'A']]))
    expect(definition.entries.map(each => each.indicatorId)).toEqual(['A'])
    expect(leftOut).toEqual(['b'])
  })
})
