import { add, compare, decimal, fromExactText, type Rational, subtract } from '../number/rational.ts'
import { round, toFigure } from '../number/rounding.ts'
import type { Grade, GradeStep } from '../publication/grading.ts'
import type { AssesseeScore, CategoryScore, ExactText, Figure, TotalStep } from '../scoring/trace.ts'
import type { ScoreTexts, TotalStepOf } from './score-texts.ts'

/** A figure in the total's explanation, and whether it is said exactly. */
export interface ShownFigure {
  readonly text: Figure
  readonly exact: boolean
}

/** Between these places a base is shown: with too few, the sum as printed could miss the total. */
const [FEWEST, MOST] = [4, 40]

/** A number to so many places, without zeros at the end; exactly where those say it. */
function shownTo(exact: ExactText, places: number): ShownFigure {
  const value = fromExactText(exact)
  const rounded = round(value, places)
  const text = rounded.includes('.') ? rounded.replace(/\.?0+$/, '') : rounded
  return { text, exact: compare(decimal(text), value) === 0 }
}

/** The total before bonus and penalty, exactly: what the last of the first steps left. */
function baseOf(steps: readonly TotalStep[]): ExactText {
  const found = steps.findLast(
    step => step.kind === 'categories' || step.kind === 'periods' || step.kind === 'total_coefficient',
  )
  return found !== undefined && 'points' in found ? found.points : '0'
}

/** How many places it takes that the sum as printed rounds to what the exact one rounds to. */
function placesFor(base: ExactText, change: Rational, places: number): number {
  const wanted = round(add(fromExactText(base), change), places)
  for (let at = FEWEST; at < MOST; at += 1) {
    if (round(add(decimal(shownTo(base, at).text), change), places) === wanted) return at
  }
  return MOST
}

function partOf(category: CategoryScore): string {
  return `${category.weight} × ${category.exactPoints ?? category.points} ÷ ${category.fullMarks}`
}

function isChange(step: TotalStep): boolean {
  return ['periods', 'total_coefficient', 'bonus', 'penalty', 'within', 'total_floor'].includes(step.kind)
}

function stepOf<K extends TotalStep['kind']>(steps: readonly TotalStep[], kind: K): TotalStepOf<K> | undefined {
  return steps.find((step): step is TotalStepOf<K> => step.kind === kind)
}

/** Bonus and penalty, one line an entry; then what was added or taken. */
function occurrenceLines(steps: readonly TotalStep[], texts: ScoreTexts): readonly string[] {
  const { total } = texts
  const [bonus, penalty] = [stepOf(steps, 'bonus'), stepOf(steps, 'penalty')]
  return [
    ...(bonus === undefined
      ? []
      : [
          ...bonus.entries.map(entry => total.entry('bonus', entry)),
          ...bonus.caps.map(cap => total.cap('bonus', cap)),
          total.sum('bonus', bonus.added),
        ]),
    ...(penalty === undefined
      ? []
      : [
          ...penalty.entries.map(entry => total.entry('penalty', entry)),
          ...penalty.falseReports.map(report => total.falseReport(report)),
          ...penalty.caps.map(cap => total.cap('penalty', cap)),
          total.sum('penalty', penalty.taken),
        ]),
  ]
}

/** Base + bonus − penalty, what held it, and the total. */
function endLines(score: AssesseeScore, base: ShownFigure, places: number, texts: ScoreTexts): readonly string[] {
  const { total } = texts
  const { bonus, penalty } = score
  const sum = subtract(add(decimal(base.text), decimal(bonus ?? '0')), decimal(penalty ?? '0'))
  const parts = { base: base.text, bonus: bonus ?? '0', penalty: penalty ?? '0' }
  const [within, floor] = [stepOf(score.steps, 'within'), stepOf(score.steps, 'total_floor')]
  const zero = stepOf(score.steps, 'total_zero')
  if (within === undefined && floor === undefined && zero === undefined) return [total.whole(parts, score.total ?? '')]
  return [
    total.before(parts, { text: toFigure(sum), exact: base.exact }),
    ...(within === undefined ? [] : [total.within(within.cap)]),
    ...(floor === undefined ? [] : [total.floor(floor.floor)]),
    ...(zero === undefined ? [] : [texts.zeroTotal(zero.code, zero.documentNumber)]),
    total.alone(round(fromExactText(score.exactTotal ?? '0'), places)),
  ]
}

/** What came before the sum: what did not apply, categories that a veto or a cap held. */
function categoryNotes(steps: readonly TotalStep[], { total }: ScoreTexts): readonly string[] {
  return steps.flatMap(step => {
    if (step.kind === 'na_total') return [total.notApplicable(step)]
    if (step.kind === 'category_zero') return [total.categoryZero(step)]
    return step.kind === 'category_cap' ? [total.categoryCap(step)] : []
  })
}

function placesOf(steps: readonly TotalStep[]): number {
  return stepOf(steps, 'total_round')?.places ?? 2
}

function simpleTotal(score: AssesseeScore, texts: ScoreTexts): readonly string[] {
  const sum = stepOf(score.steps, 'categories')?.points ?? '0'
  const whole = texts.total.simple(score.categories.map(partOf), round(fromExactText(sum), placesOf(score.steps)))
  const zero = score.zeroedBy === null ? [] : [texts.zeroTotal(score.zeroedBy.code, score.zeroedBy.documentNumber)]
  return [whole, ...zero]
}

/** From the categories over periods and coefficient to bonus, penalty and the total. */
function longTotal(score: AssesseeScore, texts: ScoreTexts): readonly string[] {
  const { steps } = score
  const { total } = texts
  const base = baseOf(steps)
  const change = subtract(decimal(score.bonus ?? '0'), decimal(score.penalty ?? '0'))
  const places = placesFor(base, change, placesOf(steps))
  const shown = (exact: ExactText): ShownFigure => shownTo(exact, places)
  const [periods, coefficient] = [stepOf(steps, 'periods'), stepOf(steps, 'total_coefficient')]
  return [
    total.base(score.categories.map(partOf), shown(stepOf(steps, 'categories')?.points ?? '0')),
    ...(periods === undefined ? [] : [total.periods(periods, shown(periods.yearEnd), shown(periods.points))]),
    ...(coefficient === undefined ? [] : [total.coefficient(coefficient, shown(coefficient.points))]),
    ...occurrenceLines(steps, texts),
    ...endLines(score, shown(base), placesOf(steps), texts),
  ]
}

/**
 * How the total came about: a line a category, what is to be noted of them, then their sum, which can be computed again from what is
 * printed; where the scheme has more (periods, coefficient, bonus, penalty), a line a step, and at last base + bonus − penalty = total.
 */
export function explainTotal(score: AssesseeScore, texts: ScoreTexts): readonly string[] {
  if (score.total === null || score.exactTotal === null) return []
  return [
    ...score.categories.map(category => texts.category(category)),
    ...categoryNotes(score.steps, texts),
    ...(score.steps.some(isChange) ? longTotal(score, texts) : simpleTotal(score, texts)),
  ]
}

/** How the grade came about, one line a step. */
export function explainGrade(grade: Pick<Grade, 'steps'>, texts: ScoreTexts): readonly string[] {
  return grade.steps.map(step => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kind and step come from one value, so they fit; TypeScript cannot follow a union through an index
    const write = texts.grades[step.kind] as (step: GradeStep) => string
    return write(step)
  })
}
