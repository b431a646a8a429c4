import type { SchemeDefinition } from '../scheme/scheme.ts'
import type { AssesseeInput } from '../scoring/score-input.ts'
import { gradesOf, ranksOf } from './grading-oracle.ts'
import { type Unit, vetoedAs } from './oracle-unit.ts'
import {
  atLeast,
  type Fraction,
  fraction,
  greater,
  lesser,
  minus,
  more,
  nothing,
  over,
  places,
  plus,
  times,
  wholeBelow,
} from './fraction.ts'

// Written from the catalogue (scoring-rules, section 2 and "Computation order") over plain fractions, without the engine's code.
// Every indicator of the schemes that it knows is `linear`, target 100, over the data item of its own name.

/** What the oracle finds for one unit. */
export interface OracleResult {
  readonly id: string
  readonly total: string | null
  readonly base: string | null
  readonly rank: number | null
  readonly grade: string | null
}

const hundred: Fraction = [100n, 1n]
const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, nothing)
const clipAt = (x: Fraction, cap: string | null | undefined): Fraction =>
  cap === null || cap === undefined ? x : lesser(x, fraction(cap))

function isOut(input: AssesseeInput, indicatorId: string): boolean {
  return input.notApplicable.includes(indicatorId)
}

/** 1–2: null where it does not apply. */
function own(scheme: SchemeDefinition, input: AssesseeInput, id: string, full: string): string | null {
  if (isOut(input, id)) return null
  const hit = (input.falseReports ?? []).some(report => report.indicatorId === id)
  const zero = input.vetoes.some(({ code }) =>
    scheme.vetoes.some(
      veto => veto.code === code && veto.effect.kind === 'zero_indicator' && veto.effect.indicatorId === id,
    ),
  )
  const value = input.values[id]?.verified ?? null
  if (value === null || zero || (hit && scheme.falseReporting?.zeroIndicator === true))
    return places(nothing, scheme.rounding?.indicator ?? 2)
  const raw = times(fraction(full), over(greater(nothing, lesser(fraction(value), hundred)), hundred))
  return scheme.rounding?.indicator === null ? `${raw[0]}/${raw[1]}` : places(raw, scheme.rounding?.indicator ?? 2)
}

/** 3: what counts where it does not apply. */
function lineOf(
  scheme: SchemeDefinition,
  input: AssesseeInput,
  everyone: readonly AssesseeInput[],
  at: number,
): string | null {
  const entry = scheme.entries[at]
  if (entry === undefined) return null
  const mine = own(scheme, input, entry.indicatorId, entry.fullMarks)
  if (mine !== null) return mine
  const rounded = (x: Fraction): string =>
    scheme.rounding?.indicator === null ? `${x[0]}/${x[1]}` : places(x, scheme.rounding?.indicator ?? 2)
  const policy = entry.notApplicable
  if (policy?.kind === 'full') return rounded(fraction(entry.fullMarks))
  if (policy?.kind === 'fixed') return rounded(fraction(policy.points))
  if (policy?.kind === 'group_mean') {
    const others = everyone
      .filter(
        each =>
          !(each.falseReports ?? []).some(r => r.indicatorId === entry.indicatorId) ||
          scheme.falseReporting?.zeroIndicator !== true,
      )
      .filter(each => (each.values[entry.indicatorId]?.verified ?? null) !== null)
      .flatMap(each => own(scheme, each, entry.indicatorId, entry.fullMarks) ?? [])
    return others.length === 0 ? null : rounded(over(sum(others.map(fraction)), [BigInt(others.length), 1n]))
  }
  if (policy?.kind === 'substitute') {
    const other = scheme.entries.find(each => each.indicatorId === policy.indicatorId)
    const theirs = other === undefined ? null : own(scheme, input, other.indicatorId, other.fullMarks)
    if (other === undefined || theirs === null) return null
    return rounded(times(over(fraction(theirs), fraction(other.fullMarks)), fraction(entry.fullMarks)))
  }
  return null
}

/** 3–5: contribution by category. */
function contributions(
  scheme: SchemeDefinition,
  input: AssesseeInput,
  lines: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, Fraction> {
  const weights = scheme.groups.find(group => group.key === input.groupKey)?.weights ?? {}
  const rates = scheme.categories.flatMap(category => {
    const entries = scheme.entries.filter(entry => entry.category === category.key)
    const counted = entries.filter(entry => lines.get(entry.indicatorId) !== null)
    const possible = sum(counted.map(entry => fraction(entry.fullMarks)))
    const weight = fraction(weights[category.key] ?? '0')
    if (possible[0] === 0n || weight[0] === 0n) return []
    const gone = vetoedAs(scheme, input).some(e => e.kind === 'zero_category' && e.category === category.key)
    const got = gone ? nothing : sum(counted.map(entry => fraction(lines.get(entry.indicatorId) ?? '0')))
    if (category.cap === undefined) return [{ key: category.key, weight, rate: over(got, possible) }]
    const all = sum(entries.map(entry => fraction(entry.fullMarks)))
    const cap = lesser(fraction(category.cap), all)
    return [{ key: category.key, weight, rate: over(lesser(over(times(got, all), possible), cap), cap) }]
  })
  const applied = sum(rates.map(each => each.weight))
  return new Map(rates.map(({ key, weight, rate }) => [key, times(over(times(weight, hundred), applied), rate)]))
}

interface Worth {
  readonly type: string
  readonly row: string
  readonly rowCap: string | null
  readonly worth: Fraction
  readonly key: string | null
  readonly order: string
}

/** Of each dedup key the highest; of equal ones the earliest document. */
function deduped(all: readonly Worth[]): readonly Worth[] {
  return all.filter(
    mine =>
      mine.key === null ||
      !all.some(
        other =>
          other !== mine &&
          other.key === mine.key &&
          (more(other.worth, mine.worth) || (atLeast(other.worth, mine.worth) && other.order < mine.order)),
      ),
  )
}

function typeSum(all: readonly Worth[], type: string, cap: string | null): Fraction {
  const mine = all.filter(each => each.type === type)
  const rows = [...new Set(mine.map(each => each.row))]
  return clipAt(
    sum(
      rows.map(row => {
        const same = mine.filter(each => each.row === row)
        return clipAt(sum(same.map(each => each.worth)), same[0]?.rowCap)
      }),
    ),
    cap,
  )
}

function bonusOf({ bonus, categories }: SchemeDefinition, input: AssesseeInput): Fraction {
  if (bonus === undefined) return nothing
  const all = (input.occurrences ?? []).flatMap((each): Worth[] => {
    const type = bonus.types.find(one => one.key === each.type)
    if (type === undefined || (type.groups !== undefined && !type.groups.includes(input.groupKey))) return []
    if (type.window !== undefined && (each.on < type.window.from || each.on > type.window.to)) return []
    if (type.issuers !== undefined && !type.issuers.some(issuer => issuer === each.issuer)) return []
    const row = type.rows.find(one => one.level === each.level && (one.place ?? null) === each.place)
    if (row === undefined) return []
    const steps = wholeBelow(over(fraction(each.count), fraction(row.per)))
    const worth = times(times(fraction(row.points), [steps, 1n]), fraction(each.share))
    const order = `${each.on} ${each.id}`
    return [{ type: type.key, row: row.name, rowCap: row.cap ?? null, worth, key: each.dedupKey, order }]
  })
  const counted = deduped(all)
  const inType = (category: string | null): Fraction =>
    sum(bonus.types.filter(type => type.category === category).map(type => typeSum(counted, type.key, type.cap)))
  const parts = categories.map(({ key }) => clipAt(inType(key), bonus.categoryCaps[key]))
  return clipAt(plus(inType(null), sum(parts)), bonus.cap)
}

function penaltyOf({ penalty, falseReporting, entries }: SchemeDefinition, input: AssesseeInput): Fraction {
  const all = (input.occurrences ?? []).flatMap((each): Worth[] => {
    const type = penalty?.types.find(one => one.key === each.type)
    const row = type?.rows.find(one => one.level === each.level)
    if (type === undefined || row === undefined) return []
    const worth = times(times(fraction(each.points ?? row.least), fraction(each.count)), fraction(each.share))
    return [{ type: type.key, row: row.name, rowCap: null, worth, key: each.dedupKey, order: `${each.on} ${each.id}` }]
  })
  const counted = deduped(all)
  const types = (penalty?.types ?? []).map(type => typeSum(counted, type.key, type.cap))
  const k = falseReporting?.penaltyTimes ?? null
  const lies = (input.falseReports ?? []).map(({ indicatorId }) => {
    const full = entries.find(entry => entry.indicatorId === indicatorId)?.fullMarks ?? '0'
    return k === null ? nothing : times(fraction(k), fraction(full))
  })
  return clipAt(plus(sum(types), sum(lies)), penalty?.cap ?? null)
}

/** 6–7. */
function baseOf(scheme: SchemeDefinition, input: AssesseeInput, yearEnd: Fraction): Fraction {
  const periods = (input.periodTotals ?? []).map(each => fraction(each.total))
  let merged = yearEnd
  if (scheme.periods !== undefined && periods.length > 0) {
    if (scheme.periods.kind === 'least') for (const each of periods) merged = lesser(merged, each)
    if (scheme.periods.kind === 'weighted') {
      const alpha = over(fraction(scheme.periods.periodPercent), hundred)
      const mean = over(sum(periods), [BigInt(periods.length), 1n])
      merged = plus(times(alpha, mean), times(minus([1n, 1n], alpha), yearEnd))
    }
  }
  if (scheme.coefficient === undefined) return merged
  const { item, min, max } = scheme.coefficient
  const given = fraction(input.values[item]?.verified ?? scheme.coefficient.default)
  const factor = greater(fraction(min), lesser(given, fraction(max)))
  return lesser(hundred, times(merged, factor))
}

function unitOf(scheme: SchemeDefinition, input: AssesseeInput, everyone: readonly AssesseeInput[]): Unit {
  const lines = new Map(
    scheme.entries.map((entry, at) => [entry.indicatorId, lineOf(scheme, input, everyone, at)] as const),
  )
  const parts = contributions(scheme, input, lines)
  const none = { input, exact: null, base: null, penalty: nothing, lines, parts }
  if (parts.size === 0) return none
  const base = baseOf(scheme, input, sum([...parts.values()]))
  const penalty = penaltyOf(scheme, input)
  let exact = minus(plus(base, bonusOf(scheme, input)), penalty)
  if (scheme.bonus?.outside === false) exact = lesser(exact, hundred)
  if (scheme.penalty !== undefined || (scheme.falseReporting?.penaltyTimes ?? null) !== null)
    exact = greater(exact, fraction(scheme.penalty?.totalFloor ?? '0'))
  if (vetoedAs(scheme, input).some(effect => effect.kind === 'zero_total')) exact = lesser(exact, nothing)
  return { ...none, exact, base, penalty }
}

/** Scores, ranks and grades one group, best grade's quota alone: others have none, so nobody who is lowered finds a grade full. */
export function oracleResults(scheme: SchemeDefinition, inputs: readonly AssesseeInput[]): readonly OracleResult[] {
  const units = inputs.map(input => unitOf(scheme, input, inputs))
  const ranks = ranksOf(scheme, units)
  const grades = gradesOf(scheme, ranks)
  const digits = scheme.rounding?.total ?? 2
  return units.map(unit => ({
    id: unit.input.assesseeId,
    total: unit.exact === null ? null : places(unit.exact, digits),
    base: unit.base === null ? null : places(unit.base, digits),
    rank: ranks.get(unit) ?? null,
    grade: scheme.grades[grades.get(unit) ?? -1]?.grade ?? null,
  }))
}
