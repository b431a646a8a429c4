import { decimal, divide, fromExactText, multiply, type Rational, toExactText, total } from '../../number/rational.ts'
import { toFigure } from '../../number/rounding.ts'
import { entryCountsFor } from '../../scheme/entry-scope.ts'
import type { NotApplicablePolicy } from '../../scheme/policy.ts'
import { countedPoints, indicatorPlaces, shownPoints } from '../score-places.ts'
import { type TotalFacts, type TotalWork, withTotalStep } from '../total-work.ts'
import type { ScoreLine, TraceStep } from '../trace.ts'

interface Taken {
  readonly points: Rational
  /** Whose rate it is, in words; null where the scheme itself says the points. */
  readonly from: string | null
}

function policyOf(line: ScoreLine, { scheme, input }: TotalFacts): NotApplicablePolicy | undefined {
  return scheme.entries.find(
    ({ entry }) => entry.indicatorId === line.indicatorId && entryCountsFor(entry, input.groupKey, input.assesseeId),
  )?.entry.notApplicable
}

/** The points that the policy finds; undefined where there is nothing to take, and the category is scaled up instead. */
function takenFor(
  line: ScoreLine,
  policy: NotApplicablePolicy,
  lines: readonly ScoreLine[],
  facts: TotalFacts,
): Taken | undefined {
  const full = decimal(line.fullMarks)
  switch (policy.kind) {
    case 'full':
      return { points: full, from: null }
    case 'fixed':
      return { points: decimal(policy.points), from: null }
    case 'group_mean': {
      const mean = facts.means?.get(line.indicatorId)
      return mean === undefined ? undefined : { points: multiply(mean.rate, full), from: `${mean.units}` }
    }
    case 'substitute': {
      const other = lines.find(each => each.indicatorId === policy.indicatorId)
      if (other === undefined || other.points === null || other.state === 'not_applicable') return undefined
      const rate = divide(countedPoints(other, facts.scheme.definition), fromExactText(other.fullMarks))
      return { points: multiply(rate, full), from: other.name }
    }
    case 'rescale':
      return undefined
  }
}

function lineWith(line: ScoreLine, policy: NotApplicablePolicy['kind'], taken: Taken, facts: TotalFacts): ScoreLine {
  if (policy === 'rescale') return line
  const { definition } = facts.scheme
  const places = indicatorPlaces(definition)
  const [exact, points] = [toExactText(taken.points), shownPoints(taken.points, definition)]
  const steps: TraceStep[] = [{ kind: 'na_points', policy, from: taken.from, points: toFigure(taken.points) }]
  if (places !== null) steps.push({ kind: 'round', exact, places, points })
  return { ...line, points, exact, steps: [...line.steps, ...steps] }
}

function lineAfter(line: ScoreLine, lines: readonly ScoreLine[], facts: TotalFacts): ScoreLine {
  if (line.state !== 'not_applicable') return line
  const policy = policyOf(line, facts)
  if (policy === undefined || policy.kind === 'rescale') return line
  if (policy.kind === 'group_mean' && facts.means === null)
    return { ...line, state: 'after_review', steps: [...line.steps, { kind: 'after_review' }] }
  const taken = takenFor(line, policy, lines, facts)
  return taken === undefined ? line : lineWith(line, policy.kind, taken, facts)
}

/**
 * Step 3, first part: 缺项 (R22). What an indicator gives where it does not apply, by its entry's policy. A substitute is another
 * indicator's rate, as rounded, and never itself one that does not apply. What stays out is said as the total of 不适用.
 */
export function notApplicablePoints(work: TotalWork, facts: TotalFacts): TotalWork {
  const lines = work.lines.map(line => lineAfter(line, work.lines, facts))
  const out = lines.filter(line => line.state === 'not_applicable' && line.points === null)
  if (out.length === 0) return { ...work, lines }
  const fullMarks = toFigure(total(out.map(line => decimal(line.fullMarks))))
  return withTotalStep(work, { kind: 'na_total', lines: out.length, fullMarks }, { lines })
}
