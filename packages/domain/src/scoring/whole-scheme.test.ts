import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeResults, type AssesseeResult } from '../publication/result.ts'
import { atLeast, fraction, minus, places, plus } from '../testing/fraction.ts'
import { aDataItem, anIndicator, compiled } from '../testing/scheme.ts'
import { wholeCase, type WholeCase } from '../testing/whole-scheme-arbitrary.ts'
import { oracleResults } from '../testing/whole-scheme-oracle.ts'
import { explainTotal } from '../text/explain-total.ts'
import { scoreTexts as en } from '../text/en/score.ts'
import { scoreTexts as zh } from '../text/zh-CN/score.ts'
import type { AssesseeScore } from './trace.ts'

function resultsOf({ definition, inputs }: WholeCase): readonly AssesseeResult[] {
  const ids = definition.entries.map(entry => entry.indicatorId)
  const scheme = compiled(
    definition,
    ids.map(id => anIndicator(id, { formula: id, dataItems: [id] })),
    [...ids.map(id => aDataItem(id)), aDataItem('k', 'decimal', { name: '难度系数' })],
  )
  return computeResults(scheme, inputs)
}

const gradeOf = (definition: WholeCase['definition'], grade: string | null): number =>
  definition.grades.findIndex(line => line.grade === grade)

/** The sum that the last line but the holding ones prints: base + bonus − penalty. */
function printedSum(lines: readonly string[]): string {
  const found = lines.findLast(line => line.includes('：基础分 ')) ?? ''
  const parts = /^(?:总分|合计)：基础分 (\S+)(?: \+ 加分 (\S+))?(?: − 减分 (\S+))? [=≈] (\S+)$/.exec(found) ?? []
  const [, base = '0', bonus = '0', penalty = '0'] = parts
  const sum = minus(plus(fraction(base), fraction(bonus)), fraction(penalty))
  return found.startsWith('总分') ? `${places(sum, (parts[4] ?? '').split('.')[1]?.length ?? 0)} ${parts[4]}` : ''
}

/** Each step's exact points follow from those before it and what it says. */
function addsUp(score: AssesseeScore): void {
  let now = fraction('0')
  for (const step of score.steps) {
    if (step.kind === 'categories')
      now = score.categories.map(each => fraction(each.exactContribution)).reduce(plus, fraction('0'))
    else if (step.kind === 'bonus') now = plus(now, fraction(step.added))
    else if (step.kind === 'penalty') now = minus(now, fraction(step.taken))
    else if ('points' in step) now = fraction(step.points)
    if ('points' in step) expect(atLeast(now, fraction(step.points)) && atLeast(fraction(step.points), now)).toBe(true)
  }
}

describe('a whole scheme with bonus, penalty, periods, coefficient, policies and quotas', () => {
  test('gives exactly the totals, ranks and grades of an independent oracle over BigInt fractions', () => {
    fc.assert(
      fc.property(wholeCase, given => {
        const found = resultsOf(given).map(({ score, rank, grade }) => ({
          id: score.assesseeId,
          total: score.total,
          base: score.base,
          rank: rank.rank,
          grade: grade.grade,
        }))
        expect(found).toEqual(oracleResults(given.definition, given.inputs))
      }),
      { numRuns: 600 },
    )
  })

  test('says every step, and what is printed adds up to the total as printed', () => {
    fc.assert(
      fc.property(wholeCase, given => {
        for (const { score } of resultsOf(given)) {
          addsUp(score)
          const lines = explainTotal(score, zh)
          expect(lines.length === 0).toBe(score.total === null)
          expect(explainTotal(score, en)).toHaveLength(lines.length)
          for (const line of [...lines, ...explainTotal(score, en)]) expect(line).not.toMatch(/undefined|NaN|\[object/)
          const [computed, printed] = printedSum(lines).split(' ')
          if (printed === undefined || computed === '') continue
          expect(computed).toBe(printed)
          expect(printed).toBe(score.total)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('does not hang on the order of units, occurrences or anything else that comes in', () => {
    fc.assert(
      fc.property(wholeCase, given => {
        const turned = given.inputs.toReversed().map(input => ({
          ...input,
          occurrences: (input.occurrences ?? []).toReversed(),
          vetoes: input.vetoes.toReversed(),
          notApplicable: input.notApplicable.toReversed(),
        }))
        const figures = (all: readonly AssesseeResult[]): unknown =>
          Object.fromEntries(
            all.map(({ score, rank, grade }) => [score.assesseeId, [score.exactTotal, rank.rank, grade.grade]]),
          )
        expect(figures(resultsOf({ ...given, inputs: turned }))).toEqual(figures(resultsOf(given)))
      }),
      { numRuns: 200 },
    )
  })

  test('keeps every cap of bonus and penalty, and the total inside 100 where the bonus lies inside', () => {
    fc.assert(
      fc.property(wholeCase, given => {
        const { bonus, penalty } = given.definition
        for (const { score } of resultsOf(given)) {
          if (score.total === null) continue
          const [most, worst] = [bonus?.cap ?? '1000', penalty?.cap ?? '1000']
          expect(atLeast(fraction(most), fraction(score.bonus ?? '0'))).toBe(true)
          expect(atLeast(fraction(worst), fraction(score.penalty ?? '0'))).toBe(true)
          if (bonus?.outside === false) expect(atLeast(fraction('100'), fraction(score.total))).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('never has a veto raise a total or a grade, nor change the grade of anybody else', () => {
    fc.assert(
      fc.property(wholeCase, fc.nat(), fc.boolean(), fc.boolean(), (given, pick, vetoedInBase, overflow) => {
        const { definition: plain, inputs } = given
        const grading =
          plain.grading === undefined ? {} : { grading: { ...plain.grading, vetoedInBase, allowOverflow: overflow } }
        const definition = { ...plain, ...grading }
        const at = pick % inputs.length
        const onGrade = ['x3', 'x4', 'x5', 'x6', 'x7', 'x8', 'x9', 'x10']
        const code = onGrade[pick % onGrade.length] ?? 'x7'
        const hit = inputs.map((input, index) =>
          index === at
            ? { ...input, vetoes: [...input.vetoes, { code, documentNumber: '又一文号', on: '2020-12-01' }] }
            : input,
        )
        const [before, after] = [resultsOf({ definition, inputs }), resultsOf({ definition, inputs: hit })]
        for (const [index, now] of after.entries()) {
          const was = before[index]
          expect(now.score.total).toBe(was?.score.total)
          expect(now.rank.rank).toBe(was?.rank.rank)
          const [new_, old] = [gradeOf(definition, now.grade.grade), gradeOf(definition, was?.grade.grade ?? null)]
          if (index === at) expect(new_).toBeGreaterThanOrEqual(old)
          else if (definition.grading?.vetoedInBase !== false) expect(new_).toBe(old)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('never exceeds a quota but by a shared place that the scheme lets overflow', () => {
    fc.assert(
      fc.property(wholeCase, fc.boolean(), fc.boolean(), (given, refill, vetoedInBase) => {
        const grading = given.definition.grading
        if (grading === undefined || grading.allowOverflow) return
        const grades = given.definition.grades.map((line, at) =>
          at === 1 ? { ...line, quota: '40', quotaLeast: 1 } : line,
        )
        const definition = { ...given.definition, grades, grading: { ...grading, refill, vetoedInBase } }
        const results = resultsOf({ ...given, definition })
        const counted = results.filter(each => each.score.total !== null)
        const n = counted.length
        const clean = counted.filter(
          ({ grade, vetoes }) => vetoes.length === 0 && grade.steps.every(step => step.kind !== 'false_report'),
        )
        if ((vetoedInBase ? n : clean.length) < grading.leastGroup) return
        for (const line of grades.filter(each => each.quota !== null)) {
          const most = Math.ceil((Number(line.quota) * n) / 100)
          const held = results.filter(each => each.grade.grade === line.grade).length
          expect(held).toBeLessThanOrEqual(Math.max(most, line.quotaLeast ?? 0))
        }
      }),
      { numRuns: 200 },
    )
  })
})
