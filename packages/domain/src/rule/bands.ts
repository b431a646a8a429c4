import { compare, decimal, findDecimal, type Rational, subtract, ZERO } from '../number/rational.ts'
import { round, toFigure } from '../number/rounding.ts'
import { type Problem, type ProblemPath, problem } from '../problem.ts'
import type { RulePicture } from '../scoring/trace.ts'
import type { Band, BandsRule } from './bands-rule.ts'
import { excelRead } from './excel-part.ts'
import type {
  ExcelCells,
  PictureFacts,
  RuleContext,
  RuleDefinition,
  RuleInput,
  RuleOutcome,
} from './rule-definition.ts'
import { axisEnds, checkPercent, checkValueType, numberOf, percentOf } from './rule-value.ts'

/** The value as looked up in the table: less the reference, rounded where the rule says so. */
function readValue(rule: BandsRule, value: Rational): Rational {
  const difference = rule.subtract === undefined ? value : subtract(value, decimal(rule.subtract))
  return rule.round === undefined ? difference : decimal(round(difference, rule.round))
}

/** ↑ `[from, to)`, ↓ `(from, to]`: the bound belongs to the better band. */
function contains(band: Band, direction: BandsRule['direction'], value: Rational): boolean {
  const above = band.from === null ? 1 : compare(value, decimal(band.from))
  const below = band.to === null ? -1 : compare(value, decimal(band.to))
  return direction === 'higher' ? above >= 0 && below < 0 : above > 0 && below <= 0
}

function worthOf(rule: BandsRule, band: Band, fullMarks: Rational): Rational {
  return rule.worth === 'points' ? decimal(band.worth) : percentOf(decimal(band.worth), fullMarks)
}

function evaluate(rule: BandsRule, input: RuleInput): RuleOutcome {
  const value = numberOf(input)
  const read = readValue(rule, value)
  const band = rule.bands.find(each => contains(each, rule.direction, read))
  // A checked table is exhaustive; one that is not gives nothing rather than a guess.
  const points = band === undefined ? ZERO : worthOf(rule, band, input.fullMarks)
  return {
    kind: 'points',
    points,
    step: {
      kind: 'bands',
      value: toFigure(value),
      read: toFigure(read),
      from: band?.from ?? null,
      to: band?.to ?? null,
      percent: band === undefined || rule.worth === 'points' ? null : band.worth,
      points: toFigure(points),
    },
  }
}

/** Lowest first, whatever way the table is written. */
function ascending(bands: readonly Band[]): readonly Band[] {
  return bands.toSorted((a, b) =>
    a.from === null ? -1 : b.from === null ? 1 : compare(decimal(a.from), decimal(b.from)),
  )
}

function checkJoint(below: Band, above: Band, path: ProblemPath): Problem[] {
  const [to, from] = [below.to, above.from]
  if (to === null || from === null) return [problem('bands_overlap', { from: from ?? '−∞', to: to ?? '∞' }, path)]
  const side = compare(decimal(to), decimal(from))
  if (side === 0) return []
  return [problem(side < 0 ? 'bands_gap' : 'bands_overlap', side < 0 ? { from: to, to: from } : { from, to }, path)]
}

function checkCover(rule: BandsRule, path: ProblemPath): Problem[] {
  const sorted = ascending(rule.bands)
  const [bottom, top] = [sorted[0], sorted.at(-1)]
  const joints = sorted.flatMap((band, at) => {
    const next = sorted[at + 1]
    return next === undefined ? [] : checkJoint(band, next, [...path, rule.bands.indexOf(next)])
  })
  const open =
    bottom !== undefined && bottom.from !== null
      ? [problem('bands_end_closed', { end: 'bottom', bound: bottom.from }, path)]
      : []
  const closed =
    top !== undefined && top.to !== null ? [problem('bands_end_closed', { end: 'top', bound: top.to }, path)] : []
  return [...open, ...joints, ...closed]
}

function checkBand(rule: BandsRule, band: Band, context: RuleContext, path: ProblemPath): Problem[] {
  const reversed = band.from !== null && band.to !== null && compare(decimal(band.from), decimal(band.to)) >= 0
  const worthPath = [...path, 'worth']
  const ceiling = findDecimal(rule.cap ?? '') ?? context.fullMarks
  const tooMuch = rule.worth === 'points' && compare(decimal(band.worth), ceiling) > 0
  return [
    ...(reversed ? [problem('bounds_reversed', { from: band.from ?? '', to: band.to ?? '' }, path)] : []),
    ...(rule.worth === 'percent' ? checkPercent(band.worth, worthPath) : []),
    ...(tooMuch
      ? [problem('points_above_full_marks', { points: band.worth, fullMarks: toFigure(ceiling) }, worthPath)]
      : []),
  ]
}

/** Better values never earn less. */
function checkOrder(rule: BandsRule, path: ProblemPath): Problem[] {
  const sorted = rule.direction === 'higher' ? ascending(rule.bands) : ascending(rule.bands).toReversed()
  return sorted.flatMap((worse, at) => {
    const better = sorted[at + 1]
    if (better === undefined || compare(decimal(better.worth), decimal(worse.worth)) >= 0) return []
    return [
      problem('bands_order', { better: better.worth, worse: worse.worth }, [
        ...path,
        rule.bands.indexOf(better),
        'worth',
      ]),
    ]
  })
}

function check(rule: BandsRule, context: RuleContext): Problem[] {
  const path = [...context.path, 'bands']
  return [
    ...checkValueType('bands', 'number', context),
    ...(rule.bands.length === 0 ? [problem('items_empty', {}, path)] : []),
    ...rule.bands.flatMap((band, at) => checkBand(rule, band, context, [...path, at])),
    ...checkCover(rule, path),
    ...checkOrder(rule, path),
  ]
}

function picture(rule: BandsRule, facts: PictureFacts): RulePicture | null {
  if (facts.step?.kind !== 'bands') return null
  const read = decimal(facts.step.read)
  const bounds = rule.bands.flatMap(band => [band.from, band.to].filter(bound => bound !== null).map(decimal))
  return {
    kind: 'bands',
    ...axisEnds({ ...facts, value: read }, bounds),
    unit: facts.unit,
    value: facts.step.read,
    bands: ascending(rule.bands).map(band => ({
      from: band.from,
      to: band.to,
      points: toFigure(worthOf(rule, band, facts.fullMarks)),
      here: contains(band, rule.direction, read),
    })),
  }
}

function excel(rule: BandsRule, cells: ExcelCells): string {
  const plain = rule.subtract === undefined ? cells.value : `(${cells.value}-${rule.subtract})`
  const value = excelRead(rule, plain)
  const worth = (band: Band): string => (rule.worth === 'points' ? band.worth : `${cells.fullMarks}*${band.worth}/100`)
  const best = rule.direction === 'higher' ? ascending(rule.bands).toReversed() : ascending(rule.bands)
  return best.reduceRight((otherwise, band) => {
    const bound = rule.direction === 'higher' ? band.from : band.to
    if (bound === null) return worth(band)
    return `IF(${value}${rule.direction === 'higher' ? '>=' : '<='}${bound},${worth(band)},${otherwise})`
  }, '0')
}

/** 分档计分 (R3): the worth of the band that holds the value. */
export const bands: RuleDefinition<BandsRule> = {
  readsValue: true,
  items: () => [],
  check,
  evaluate,
  excel,
  picture,
  example: {
    rule: {
      kind: 'bands',
      direction: 'higher',
      worth: 'points',
      round: 0,
      bands: [
        { from: '95', to: null, worth: '10' },
        { from: '90', to: '95', worth: '8' },
        { from: '80', to: '90', worth: '6' },
        { from: null, to: '80', worth: '0' },
      ],
    },
    fullMarks: '10',
    value: '94.5',
    data: {},
    baselines: {},
    points: '10.00',
  },
}
