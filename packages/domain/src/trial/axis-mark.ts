import { evaluateFormula } from '../indicator/evaluate-formula.ts'
import { formulaNames } from '../indicator/formula-name.ts'
import type { FormulaTree } from '../indicator/formula.ts'
import { add, decimal, findDecimal, HUNDRED, divide, multiply, type Rational, subtract } from '../number/rational.ts'
import type { ValueRule } from '../rule/index.ts'
import { namedTarget } from '../rule/rule-value.ts'
import { treeOf } from '../scoring/compile-scheme.ts'
import { pastScope } from '../scoring/line-work.ts'
import { entryFormulas } from '../scoring/rule-formula.ts'
import { countedValue } from '../scoring/score-input.ts'
import { isNumber, type Trial, trialScope } from './trial.ts'

/** What a place on the value's axis is called. */
export type MarkRole = 'target' | 'upper' | 'zero_point' | 'minimum' | 'base'

/** A place on the value's axis. */
export interface AxisMark {
  readonly at: Rational
  readonly role: MarkRole
}

function minimumOf(rule: Extract<ValueRule, { kind: 'linear' }>, target: Rational): readonly AxisMark[] {
  if (rule.minimumPercent === undefined) return []
  const share = divide(decimal(rule.minimumPercent), HUNDRED)
  if (rule.zeroPoint === undefined)
    return rule.direction === 'higher' ? [{ at: multiply(target, share), role: 'minimum' }] : []
  const zero = decimal(rule.zeroPoint)
  return [{ at: add(zero, multiply(subtract(target, zero), share)), role: 'minimum' }]
}

function baseOf(trial: Trial): readonly AxisMark[] {
  const base = evaluateFormula(trial.compiled.tree, pastScope(trialScope(trial)))
  return base.kind === 'value' && isNumber(base.value) ? [{ at: base.value, role: 'base' }] : []
}

/** The places of the rule that people speak of: target, upper bound, zero point, least completion, base. */
export function axisMarks(trial: Trial): readonly AxisMark[] {
  const { rule } = trial.compiled.entry
  const target = namedTarget(rule, { item: key => countedValue(trial.input, key) })
  const ofTarget: readonly AxisMark[] = target === undefined ? [] : [{ at: target, role: 'target' }]
  switch (rule.kind) {
    case 'threshold':
      return rule.test.kind === 'between'
        ? [
            { at: decimal(rule.test.from), role: 'target' },
            { at: decimal(rule.test.to), role: 'upper' },
          ]
        : ofTarget
    case 'linear':
      return [
        ...ofTarget,
        ...(rule.zeroPoint === undefined ? [] : [{ at: decimal(rule.zeroPoint), role: 'zero_point' as const }]),
        ...(target === undefined ? [] : minimumOf(rule, target)),
      ]
    case 'shortfall':
      return rule.upper === undefined || rule.direction !== 'band'
        ? ofTarget
        : [...ofTarget, { at: decimal(rule.upper), role: 'upper' }]
    case 'conversion':
      return [{ at: decimal(rule.childFull), role: 'target' }]
    case 'improvement':
      return baseOf(trial)
    default:
      return ofTarget
  }
}

function numbersIn(tree: FormulaTree): readonly Rational[] {
  switch (tree.kind) {
    case 'number':
      return [decimal(tree.value)]
    case 'negate':
    case 'not':
      return numbersIn(tree.of)
    case 'call':
      return tree.arguments.flatMap(numbersIn)
    case 'boolean':
    case 'name':
    case 'base':
    case 'done':
      return []
    default:
      return [...numbersIn(tree.left), ...numbersIn(tree.right)]
  }
}

const bounds: ReadonlySet<string> = new Set(['target', 'upper', 'zeroPoint', 'from', 'to'])

/** The figures that a rule inside another compares with, wherever they stand in it. */
function figuresIn(part: object): readonly Rational[] {
  return Object.entries(part).flatMap(([key, each]: readonly [string, unknown]) => {
    if (typeof each === 'object' && each !== null) return figuresIn(each)
    const found = bounds.has(key) && typeof each === 'string' ? findDecimal(each) : undefined
    return found === undefined ? [] : [found]
  })
}

/** The values that are as far from the base as the inner rule says. */
function fromBase(trial: Trial, rule: Extract<ValueRule, { kind: 'improvement' }>): readonly Rational[] {
  return baseOf(trial).flatMap(({ at }) =>
    figuresIn(rule.rule).flatMap(each => {
      const by = rule.measure === 'rate' ? divide(multiply(at, each), HUNDRED) : each
      return [add(at, by), subtract(at, by)]
    }),
  )
}

/** Further values where the points may turn: bounds of bands, the others' values, figures that its formulas compare `value` with. */
export function turningValues(trial: Trial): readonly Rational[] {
  const { compiled, scheme, others } = trial
  const { rule } = compiled.entry
  const ofFormulas = entryFormulas(compiled.entry)
    .map(formula => treeOf(scheme.trees, formula))
    .filter(tree => formulaNames(tree).some(each => each.name === 'value'))
    .flatMap(numbersIn)
  if (rule.kind === 'improvement') return [...ofFormulas, ...fromBase(trial, rule)]
  if (rule.kind !== 'bands') return [...ofFormulas, ...others.flatMap(each => findDecimal(each) ?? [])]
  const less = decimal(rule.subtract ?? '0')
  const ends = rule.bands.flatMap(band => [band.from, band.to].flatMap(bound => (bound === null ? [] : [bound])))
  return [...ofFormulas, ...ends.map(bound => add(decimal(bound), less))]
}
