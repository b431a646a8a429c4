import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Occurrence } from '../occurrence/occurrence.ts'
import { ValueRule } from '../rule/index.ts'
import { definitionOf } from '../rule/table.ts'
import { gatherGroup } from '../scoring/group.ts'
import { scoreAssessee } from '../scoring/score.ts'
import { ruleScene } from '../testing/rule-case.ts'
import { unitFigure } from './cell-sum.ts'
import { tableOf } from './population-table.ts'
import { scorePopulation } from './score-population.ts'

const texts = z.record(z.string(), z.string().nullable())
const Case = z.object({
  name: z.string(),
  value: z.string().nullable(),
  data: texts.exactOptional(),
  baselines: texts.exactOptional(),
  formula: z.string().exactOptional(),
  occurrences: z.array(Occurrence).exactOptional(),
  ballots: z
    .record(
      z.string(),
      z.array(
        z.object({
          voter: z.string(),
          score: z.string().nullable(),
          level: z.string().nullable(),
          recused: z.boolean(),
        }),
      ),
    )
    .exactOptional(),
  calendar: z.array(z.object({ date: z.string(), kind: z.enum(['holiday', 'workday']) })).exactOptional(),
})
const File = z.object({
  kind: z.string(),
  groups: z.array(z.object({ rule: ValueRule, fullMarks: z.string(), cases: z.array(Case) })),
})

const folder = new URL('../../conformance/scoring/', import.meta.url)
const files = readdirSync(folder)
  .map(name => File.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
  .map(({ kind, groups }) => ({ kind, cases: groups.flatMap(casesOf) }))
  .filter(({ cases }) => cases.length > 0)

/** Rules that compare within the group have a test of their own. */
function casesOf({ rule, fullMarks, cases }: z.infer<typeof File>['groups'][number]) {
  return definitionOf(rule).readsGroup?.(rule) === true ? [] : cases.map(each => ({ rule, fullMarks, ...each }))
}

describe.each(files)('$kind: everyone at once gives what one by itself gives', ({ cases }) => {
  test('in every case', () => {
    for (const each of cases) {
      const { scheme, inputs } = ruleScene(each)
      const scores = scorePopulation(scheme, tableOf(scheme, inputs))
      const total = scores.hasTotal[0] === 1 ? unitFigure(scores.totals[0] ?? 0, scores.precision.totals) : null
      expect(total, each.name).toBe(scoreAssessee(scheme, inputs[0], gatherGroup(scheme, inputs)).total)
    }
  })
})
