import { compare, decimal } from '../number/rational.ts'
import type { NestedTrace } from '../scoring/value-step.ts'
import type { SimpleRule } from '../rule/simple-rule.ts'
import type { ScoreLine } from '../scoring/trace.ts'
import type { ScoreTexts } from './score-texts.ts'

/** How an inner rule is told: its step, and its sentence. The texts of a language give it to the texts of its rules. */
export interface NestedTexts {
  step(trace: NestedTrace, unit: string | null, line: ScoreLine): string
  rule(rule: SimpleRule, unit: string | null): string
}

/** Where the inner rule's points were held at its bounds, that is told too. */
function held({ step, points }: NestedTrace, line: ScoreLine, texts: ScoreTexts): string {
  const side = compare(decimal(points), decimal(step.points))
  if (side === 0) return ''
  const told =
    side > 0
      ? texts.steps.floor({ kind: 'floor', floor: points, points }, line)
      : texts.steps.cap({ kind: 'cap', cap: points, points }, line)
  return `${texts.stop}${told}`
}

/** An inner rule told as of an indicator of its own: its rule, unit and full marks stand for the line's. `texts` are asked only when it is told. */
export function nestedTexts(texts: () => ScoreTexts): NestedTexts {
  return {
    step: (trace, unit, line) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kind and step come from one value, so they fit; TypeScript cannot follow a union through an index
      const write = texts().steps[trace.step.kind] as (step: NestedTrace['step'], line: ScoreLine) => string
      const told = write(trace.step, { ...line, unit, rule: trace.rule, fullMarks: trace.fullMarks })
      return `${told}${held(trace, line, texts())}`
    },
    rule: (rule, unit) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kind and rule come from one value, so they fit; TypeScript cannot follow a union through an index
      const write = texts().rules[rule.kind] as (given: SimpleRule, unit: string | null) => string
      return write(rule, unit)
    },
  }
}
