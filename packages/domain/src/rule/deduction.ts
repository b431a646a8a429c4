import { decimal, greatest, subtract, total, ZERO } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { type Problem, problem } from '../problem.ts'
import type { RulePicture, TraceStep } from '../scoring/trace.ts'
import type { DeductionRule } from './deduction-rule.ts'
import type { PictureFacts, RuleContext, RuleDefinition } from './rule-definition.ts'
import { staircase } from './staircase.ts'

function check(rule: DeductionRule, context: RuleContext): Problem[] {
  const nothing = rule.deductions.length === 0 && (rule.zeroWhen ?? []).length === 0
  return nothing ? [problem('deduction_empty', {}, [...context.path, 'deductions'])] : []
}

function isLine(step: TraceStep): step is Extract<TraceStep, { kind: 'deduction_line' }> {
  return step.kind === 'deduction_line'
}

/** One line falls as a staircase; several show what each took. */
function picture(rule: DeductionRule, facts: PictureFacts): RulePicture | null {
  const lines = facts.steps.filter(isLine)
  const [only, ...others] = rule.deductions
  if (only !== undefined && others.length === 0)
    return staircase(facts.fullMarks, decimal(rule.floor ?? '0'), decimal(only.deduct), lines[0]?.steps ?? null)
  const lost = total(lines.map(line => decimal(line.lost)))
  const left = greatest(subtract(facts.fullMarks, lost), ZERO)
  return { kind: 'losses', losses: lines.map(line => ({ label: line.label, lost: line.lost })), left: toFigure(left) }
}

/** 按次扣分 (R4): `S = max(floor, F − Σ min(cap_j, d_j·n_j))`. The lines themselves are taken off by the engine, as from every rule. */
export const deduction: RuleDefinition<DeductionRule> = {
  readsValue: true,
  items: () => [],
  check,
  evaluate: (_, { fullMarks }) => ({
    kind: 'points',
    points: fullMarks,
    step: { kind: 'deduction', points: toFigure(fullMarks) },
  }),
  picture,
  example: {
    rule: {
      kind: 'deduction',
      target: '8',
      deductions: [
        {
          label: '每少1次',
          count: 'max(0, target - value)',
          per: '1',
          deduct: '1',
          stepMode: 'floor',
          cap: null,
          when: null,
        },
      ],
    },
    fullMarks: '8',
    value: '5',
    data: {},
    baselines: {},
    points: '5.00',
  },
}
