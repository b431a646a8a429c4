import { addDays, addWorkingDays } from '../calendar/working-day.ts'
import { decimal, HUNDRED, divide, multiply } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import { isIsoDate } from '../rule/months-late.ts'
import { treeOf } from '../scoring/compile-scheme.ts'
import type { AssesseeInput, Ballot } from '../scoring/score-input.ts'
import { caseOf, type TrialCase } from './trial-case.ts'
import { keysOf, supply } from './trial-input.ts'
import type { Trial } from './trial.ts'
import type { ValueRule } from '../rule/index.ts'

type RuleOf<K extends ValueRule['kind']> = Extract<ValueRule, { kind: K }>

function addMonths(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const at = year * 12 + month - 1 + months
  const [y, m, day] = [Math.floor(at / 12), (at % 12) + 1, Math.min(Number(date.slice(8)), 28)]
  return `${y}-${`${m}`.padStart(2, '0')}-${`${day}`.padStart(2, '0')}`
}

function itemOfFormula(trial: Trial): string | undefined {
  return keysOf(trial.compiled.tree, trial)[0]
}

/** Every level of the indicator's level item, best first. */
function levelCases(trial: Trial): readonly TrialCase[] {
  const key = itemOfFormula(trial)
  const levels = key === undefined ? null : trial.scheme.items.get(key)?.levels
  if (key === undefined || !levels) return []
  return levels.map(level => caseOf(trial, { kind: 'level', level }, supply(trial.input, { [key]: level })))
}

function holdsCases(trial: Trial): readonly TrialCase[] {
  const keys = keysOf(trial.compiled.tree, trial).filter(key => trial.scheme.items.get(key)?.type === 'boolean')
  if (keys.length === 0) return []
  const all = (value: string): AssesseeInput => supply(trial.input, Object.fromEntries(keys.map(key => [key, value])))
  return [caseOf(trial, { kind: 'yes' }, all('true')), caseOf(trial, { kind: 'no' }, all('false'))]
}

/** Months of delay that are shown for each milestone. */
const delays = [1, 3]

function milestoneCases(trial: Trial, rule: RuleOf<'milestone'>): readonly TrialCase[] {
  if (rule.projects !== undefined) return []
  const known = rule.milestones.filter(each => isIsoDate(each.due) && each.item !== '')
  if (known.length !== rule.milestones.length) return []
  const dates = (changed: Readonly<Record<string, string | null>> = {}): AssesseeInput =>
    supply(trial.input, { ...Object.fromEntries(known.map(each => [each.item, each.due])), ...changed })
  return [
    caseOf(trial, { kind: 'all_on_time' }, dates()),
    ...known.flatMap(({ name, item, due, latePercentPerMonth, latePercentPerDay }) => [
      ...(latePercentPerMonth === null && latePercentPerDay === undefined ? [] : delays).map(months =>
        caseOf(trial, { kind: 'milestone_late', name, months }, dates({ [item]: addMonths(due, months) })),
      ),
      caseOf(trial, { kind: 'milestone_missed', name }, dates({ [item]: null })),
    ]),
    caseOf(trial, { kind: 'none_reached' }, dates(Object.fromEntries(known.map(each => [each.item, null])))),
  ]
}

function latenessCases(trial: Trial, rule: RuleOf<'lateness'>): readonly TrialCase[] {
  const days = [0, 1, 2, 5, 10, ...(rule.voidAfter === null ? [] : [rule.voidAfter, rule.voidAfter + 1])]
  const sorted = [...new Set(days)].toSorted((a, b) => a - b)
  const { late } = rule
  if (late.kind === 'date') {
    if (!isIsoDate(late.deadline) || late.item === '') return []
    const own = late.deadlineItem === undefined ? {} : { [late.deadlineItem]: null }
    const on = (count: number): string =>
      late.days === 'working' && count > 0
        ? addWorkingDays(late.deadline, count, trial.scheme.calendar)
        : addDays(late.deadline, count)
    return sorted.map(count =>
      caseOf(trial, { kind: 'days_late', days: count }, supply(trial.input, { ...own, [late.item]: on(count) })),
    )
  }
  const tree = treeOf(trial.scheme.trees, late.formula)
  if (tree.kind !== 'name') return []
  return sorted.map(count =>
    caseOf(trial, { kind: 'days_late', days: count }, supply(trial.input, { [tree.name]: `${count}` })),
  )
}

function heldCases(trial: Trial, { items, strict }: RuleOf<'non_decreasing'>): readonly TrialCase[] {
  const better = strict ? '101' : '100'
  const counts = [...new Set([items.length, items.length - 1, Math.floor(items.length / 2), 0])].filter(
    each => each >= 0,
  )
  if (items.length === 0) return []
  return counts.map(count => {
    const values = items.map((key, at) => {
      const now = at < count ? better : '99'
      return [key, { reported: now, verified: now, baseline: '100' }] as const
    })
    const input = { ...trial.input, values: { ...trial.input.values, ...Object.fromEntries(values) } }
    return caseOf(trial, { kind: 'held', count, of: items.length }, input)
  })
}

function levelCountCases(trial: Trial, { items }: RuleOf<'level_count'>): readonly TrialCase[] {
  const words = items.flatMap(key => trial.scheme.items.get(key)?.levels ?? [])
  return [...new Set(words)].map(level =>
    caseOf(
      trial,
      { kind: 'all_level', level },
      supply(trial.input, Object.fromEntries(items.map(key => [key, level]))),
    ),
  )
}

/** Shares of the most that a judge can give. */
const shares = ['100', '90', '80', '60', '0']
const VOTERS = 9

function ballotsOf(voters: readonly string[], vote: Pick<Ballot, 'score' | 'level'>): readonly Ballot[] {
  const all = voters.length === 0 ? [''] : voters
  return all.flatMap(voter => Array.from({ length: VOTERS }, () => ({ voter, ...vote, recused: false })))
}

function scoresOf(outOf: string): readonly string[] {
  return shares.map(share => toFigure(divide(multiply(decimal(outOf), decimal(share)), HUNDRED)))
}

function panelCases(trial: Trial, { scores, outOf }: RuleOf<'panel'>): readonly TrialCase[] {
  return scoresOf(outOf).map(score => {
    const input =
      scores.kind === 'items'
        ? supply(trial.input, Object.fromEntries(scores.items.map(key => [key, score])))
        : { ...trial.input, ballots: { [scores.key]: ballotsOf([], { score, level: null }) } }
    return caseOf(trial, { kind: 'all_score', score }, input)
  })
}

/** All votes for one level, where each level's votes of a class are one data item. */
function countedVotes(trial: Trial, rule: RuleOf<'vote'>, chosen: number): AssesseeInput {
  const votes = rule.classes.flatMap(({ counts = [] }) =>
    counts.flatMap((formula, at) => {
      const tree = treeOf(trial.scheme.trees, formula)
      return tree.kind === 'name' ? [[tree.name, at === chosen ? `${VOTERS}` : '0'] as const] : []
    }),
  )
  return supply(trial.input, Object.fromEntries(votes))
}

function voteCases(trial: Trial, rule: RuleOf<'vote'>): readonly TrialCase[] {
  const { form, ballots } = rule
  const voters = rule.classes.map(each => each.voter)
  const cast = (vote: Pick<Ballot, 'score' | 'level'>): AssesseeInput => ({
    ...trial.input,
    ballots: ballots === null ? {} : { [ballots]: ballotsOf(voters, vote) },
  })
  if (form.kind === 'scores')
    return scoresOf(form.outOf).map(score => caseOf(trial, { kind: 'all_score', score }, cast({ score, level: null })))
  return form.levels.map(({ level }, at) =>
    caseOf(
      trial,
      { kind: 'all_level', level },
      ballots === null ? countedVotes(trial, rule, at) : cast({ score: null, level }),
    ),
  )
}

/** The table of points of a rule that reads no single number: a row for each level, delay, vote or count. Empty where it has none. */
export function kindCases(trial: Trial): readonly TrialCase[] {
  const { rule } = trial.compiled.entry
  switch (rule.kind) {
    case 'threshold':
      return rule.test.kind === 'level' ? levelCases(trial) : rule.test.kind === 'holds' ? holdsCases(trial) : []
    case 'level':
      return levelCases(trial)
    case 'milestone':
      return milestoneCases(trial, rule)
    case 'lateness':
      return latenessCases(trial, rule)
    case 'non_decreasing':
      return heldCases(trial, rule)
    case 'level_count':
      return levelCountCases(trial, rule)
    case 'panel':
      return panelCases(trial, rule)
    case 'vote':
      return voteCases(trial, rule)
    default:
      return []
  }
}
