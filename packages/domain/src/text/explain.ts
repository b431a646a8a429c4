import { decimal, fromExactText } from '../number/rational.ts'
import { round, toFigure } from '../number/rounding.ts'
import { ruleKinds } from '../rule/rule-kind.ts'
import type { DataLine, RulePicture, ScoreLine, TraceStep } from '../scoring/trace.ts'
import { valueExpression } from './formula-text.ts'
import type { ScoreTexts } from './score-texts.ts'

/** What the explanation needs beside the line: the sentence of the plan, who verified, whether it can still change. */
export interface ExplanationFacts {
  /** The plan's item, labelled as written: `21.`. */
  readonly itemLabel: string
  /** The quoted span of the measure. */
  readonly quote: string
  /** By key of data item: who verified it, and on which day (`12-20`). */
  readonly verifications: Readonly<Record<string, { readonly office: string; readonly on: string }>>
  /** The cycle is open: what would make it full marks may be said. */
  readonly open: boolean
}

/** A score explained, in the order in which it is shown everywhere (interface, section 6). Steps are folded under the calculation. */
export interface ExplanationLines {
  readonly result: {
    readonly points: string
    readonly fullMarks: string
    readonly name: string
    readonly note: string | null
  }
  readonly basis: string
  readonly data: readonly string[]
  readonly picture: RulePicture | null
  readonly calculation: string
  readonly steps: readonly string[]
  readonly change: string | null
}

function stepText(step: TraceStep, line: ScoreLine, texts: ScoreTexts): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kind and step come from one value, so they fit; TypeScript cannot follow a union through an index
  const write = texts.steps[step.kind] as (step: TraceStep, line: ScoreLine) => string
  return write(step, line)
}

const ruleStepKinds: ReadonlySet<TraceStep['kind']> = new Set(ruleKinds)
const decisive: ReadonlySet<TraceStep['kind']> = new Set([
  'not_applicable',
  'after_review',
  'missing',
  'no_base',
  'zero_denominator',
  'full_when',
])

/** The step that gave the points, or said why there are none. */
function mainStep(line: ScoreLine): TraceStep | undefined {
  return line.steps.find(step => ruleStepKinds.has(step.kind)) ?? line.steps.find(step => decisive.has(step.kind))
}

/** Rounding is worth a line only where it changed the figure. */
function isNews(step: TraceStep): boolean {
  return step.kind !== 'round' || toFigure(fromExactText(step.exact)) !== toFigure(decimal(step.points))
}

function furtherSteps(line: ScoreLine): readonly TraceStep[] {
  const main = mainStep(line)
  return line.steps.filter(
    step =>
      step !== main &&
      step.kind !== 'value' &&
      isNews(step) &&
      !(main?.kind === 'deduction' && main.units === undefined && step.kind === 'deduction_line'),
  )
}

function verifier(item: DataLine, facts: ExplanationFacts, texts: ScoreTexts): string | null {
  const found = Object.hasOwn(facts.verifications, item.key) ? facts.verifications[item.key] : undefined
  return found === undefined ? null : texts.verifiedBy(found.office, found.on)
}

function differs(item: DataLine): boolean {
  return item.reported !== null && item.verified !== null && item.reported !== item.verified
}

function valueLine(line: ScoreLine, facts: ExplanationFacts, texts: ScoreTexts): readonly string[] {
  const step = line.steps.find(each => each.kind === 'value')
  if (step === undefined) return []
  const expression = valueExpression(step.tree, line, texts)
  if (step.value === null)
    return [
      step.tree.kind === 'name' && step.text !== null
        ? expression
        : `${expression} = ${texts.held(step.text ?? '', null)}`,
    ]
  const value = texts.amount(step.value, line.unit)
  const whole = step.tree.kind === 'name' ? expression : `${expression} = ${value}`
  // Where the value is one data item, its own line says both already.
  if (line.reportedValue === null || step.tree.kind === 'name') return [whole]
  const changed = line.data.find(differs)
  return [
    whole,
    texts.reportedAndVerified(
      texts.amount(line.reportedValue, line.unit),
      value,
      changed === undefined ? null : verifier(changed, facts, texts),
    ),
  ]
}

function dataLines(line: ScoreLine, facts: ExplanationFacts, texts: ScoreTexts): readonly string[] {
  return [
    ...valueLine(line, facts, texts),
    ...line.data.filter(differs).map(item => texts.changed(item, verifier(item, facts, texts))),
    ...(line.state === 'missing' || line.state === 'blocked'
      ? line.data.filter(item => item.used === null).map(item => texts.notSupplied(item))
      : []),
  ]
}

/** A label as people cite it: `21.` and `（21）` are item 21. */
export function citedLabel(label: string): string {
  return label.replace(/^[（(]|[.．、）)]+$/g, '')
}

/** A score in words, exactly in the order in which it is shown: result, basis, data, picture, calculation, further steps, what would change it. */
export function explain(line: ScoreLine, facts: ExplanationFacts, texts: ScoreTexts): ExplanationLines {
  const main = mainStep(line)
  return {
    result: {
      points: line.points ?? '—',
      fullMarks: round(decimal(line.fullMarks), 2),
      name: line.name,
      note: texts.states[line.state],
    },
    basis: texts.basis(citedLabel(facts.itemLabel), facts.quote),
    data: dataLines(line, facts, texts),
    picture: line.picture,
    calculation: main === undefined ? '' : stepText(main, line, texts),
    steps: furtherSteps(line).map(step => stepText(step, line, texts)),
    change: facts.open && line.gain !== null ? texts.gain(line.gain) : null,
  }
}

/** The same lines for copying as text. */
export function explanationText(lines: ExplanationLines, texts: ScoreTexts): string {
  const { labels, colon } = texts
  const note = lines.result.note === null ? '' : ` (${lines.result.note})`
  const labelled = (label: string, all: readonly string[]): string[] =>
    all.filter(text => text !== '').map(text => `${label}${colon}${text}`)
  return [
    `${lines.result.points} / ${lines.result.fullMarks}  ${lines.result.name}${note}`,
    ...labelled(labels.basis, [lines.basis]),
    ...labelled(labels.data, lines.data),
    ...labelled(labels.calculation, [lines.calculation]),
    ...labelled(labels.steps, lines.steps),
    ...labelled(labels.change, lines.change === null ? [] : [lines.change]),
  ].join('\n')
}
