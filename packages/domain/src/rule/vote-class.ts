import {
  add,
  decimal,
  divide,
  greatest,
  HUNDRED,
  isZero,
  multiply,
  rational,
  type Rational,
  total,
  ZERO,
} from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { refuse } from '../problem.ts'
import type { Ballot } from '../scoring/score-input.ts'
import type { ClassTrace } from '../scoring/value-step.ts'
import { scoreOn } from './panel.ts'
import type { RuleInput } from './rule-definition.ts'
import { trimmedMean } from './trimmed-mean.ts'
import type { VoteForm, VoterClass, VoteRule } from './vote-rule.ts'

/** What one class gave: valid ballots and their rate in percent, null where none is valid. */
interface Tally {
  readonly voter: string
  readonly weight: Rational
  readonly valid: Rational
  readonly rate: Rational | null
}

function levelsOf(form: VoteForm): readonly { readonly level: string; readonly percent: string }[] {
  return form.kind === 'levels' ? form.levels : []
}

/** `Σ a_i·n_i ÷ n_valid` (R19); abstentions are in none of the counts. */
function rateOfCounts(form: VoteForm, counts: readonly Rational[]): { valid: Rational; rate: Rational | null } {
  const valid = total(counts)
  if (isZero(valid)) return { valid, rate: null }
  const worth = levelsOf(form).reduce(
    (sum, { percent }, at) => add(sum, multiply(decimal(percent), counts[at] ?? ZERO)),
    ZERO,
  )
  return { valid, rate: divide(worth, valid) }
}

function rateOfBallots(form: VoteForm, ballots: readonly Ballot[]): { valid: Rational; rate: Rational | null } {
  const counted = ballots.filter(ballot => !ballot.recused)
  if (form.kind === 'levels') {
    const words = counted.flatMap(ballot => ballot.level ?? [])
    const unknown = words.find(word => !form.levels.some(each => each.level === word))
    if (unknown !== undefined)
      return refuse('level_unknown', { level: unknown, levels: form.levels.map(each => each.level).join('、') })
    return rateOfCounts(
      form,
      form.levels.map(({ level }) => rational(BigInt(words.filter(word => word === level).length))),
    )
  }
  const scores = counted.flatMap(ballot => ballot.score ?? []).map(text => scoreOn(text, form.outOf))
  if (scores.length === 0) return { valid: ZERO, rate: null }
  const { mean } = trimmedMean(scores, form.trim)
  return { valid: rational(BigInt(scores.length)), rate: divide(multiply(mean, HUNDRED), decimal(form.outOf)) }
}

/** Votes counted by formula: one that nobody supplied, or that falls below nothing, counts as none cast. */
function countsOf(voterClass: VoterClass, input: RuleInput): readonly Rational[] {
  return (voterClass.counts ?? []).map(formula => {
    const outcome = input.formula(formula)
    return outcome.kind === 'value' && typeof outcome.value === 'object' ? greatest(ZERO, outcome.value) : ZERO
  })
}

function tally(rule: VoteRule, voterClass: VoterClass, input: RuleInput): Tally {
  const weight = decimal(voterClass.weight)
  const { ballots } = rule
  const found =
    ballots === null
      ? rateOfCounts(rule.form, countsOf(voterClass, input))
      : rateOfBallots(
          rule.form,
          input.ballots(ballots).filter(ballot => ballot.voter === voterClass.voter),
        )
  return { voter: voterClass.voter, weight, ...found }
}

/** The classes of a rule with what they gave; where a rule names none, all voters are one class. */
function tallies(rule: VoteRule, input: RuleInput): readonly Tally[] {
  if (rule.classes.length > 0) return rule.classes.map(each => tally(rule, each, input))
  const cast = rule.ballots === null ? [] : input.ballots(rule.ballots)
  return [{ voter: '', weight: HUNDRED, ...rateOfBallots(rule.form, cast) }]
}

/** The rate over all classes, in percent, with valid ballots in all: a class without any drops out and its weight goes to the others. Undefined without any valid ballot. */
export function voteRate(
  rule: VoteRule,
  input: RuleInput,
): { readonly rate: Rational; readonly valid: Rational; readonly classes: readonly ClassTrace[] } | undefined {
  const voted = tallies(rule, input).flatMap(each => (each.rate === null ? [] : [{ ...each, rate: each.rate }]))
  const whole = total(voted.map(each => each.weight))
  if (voted.length === 0 || isZero(whole)) return undefined
  const rate = divide(total(voted.map(each => multiply(each.weight, each.rate))), whole)
  const classes = voted.map(each => ({
    voter: each.voter,
    weight: toFigure(divide(multiply(each.weight, HUNDRED), whole)),
    valid: Number(each.valid.n / each.valid.d),
    rate: toFigure(each.rate),
  }))
  return { rate, valid: total(voted.map(each => each.valid)), classes }
}
