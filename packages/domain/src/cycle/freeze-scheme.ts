import type { CalendarDay } from '../calendar/working-day.ts'
import type { DataItem } from '../indicator/data-item.ts'
import { findTree } from '../indicator/check-formula.ts'
import { formulaNames } from '../indicator/formula-name.ts'
import type { FormulaTrees } from '../indicator/formula.ts'
import type { Indicator } from '../indicator/indicator.ts'
import { findMeasure } from '../plan/find-measure.ts'
import { withoutLineBreaks } from '../plan/line.ts'
import type { PlanOutline } from '../plan/plan.ts'
import { refuse } from '../problem.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { schemeFormulas } from '../scoring/rule-formula.ts'
import { countsWorkingDays } from '../rule/working-day-rule.ts'
import { ruleItems } from './ask.ts'
import type { FrozenIndicator, FrozenScheme } from './frozen-scheme.ts'

/** What a cycle is opened with, as it stands today. */
export interface SchemeSources {
  readonly scheme: Scheme
  readonly plan: {
    readonly id: string
    readonly title: string
    readonly documentNumber: string | null
    readonly year: number
    readonly text: string
    readonly outline: PlanOutline
  }
  /** Indicators of the plan; those that the scheme does not name are left out. */
  readonly indicators: readonly Indicator[]
  readonly dataItems: readonly DataItem[]
  readonly officeNames: Readonly<Record<string, string>>
  /** Trees of every formula, as `parseFormulas` made them of `schemeFormulas`. */
  readonly trees: FormulaTrees
  /** Holidays and make-up days; kept where a rule counts working days. */
  readonly calendar?: readonly CalendarDay[]
}

/** The scheme as it stands now, with all that scoring and explanations need. @throws DomainError measure_unknown when an indicator's measure is not in the plan */
export function freezeScheme(sources: SchemeSources): FrozenScheme {
  const { scheme, plan, trees } = sources
  const named = new Set(scheme.definition.entries.map(each => each.indicatorId))
  const indicators = sources.indicators.filter(each => named.has(each.id))
  const read = new Set([
    ...indicators.flatMap(each => each.dataItems),
    ...scheme.definition.entries.flatMap(each => ruleItems(each.rule)),
    ...(scheme.definition.coefficient === undefined ? [] : [scheme.definition.coefficient.item]),
  ])
  for (const formula of schemeFormulas(scheme.definition, indicators))
    for (const name of namesIn(formula, trees)) read.add(name)
  return {
    plan: { id: plan.id, title: plan.title, documentNumber: plan.documentNumber, year: plan.year },
    scheme: { id: scheme.id, name: scheme.name, year: scheme.year, version: scheme.version },
    definition: scheme.definition,
    indicators: indicators.map(each => freezeIndicator(each, sources)),
    dataItems: sources.dataItems.filter(each => read.has(each.key)),
    trees,
    officeNames: { ...sources.officeNames },
    ...(scheme.definition.entries.some(({ rule }) => countsWorkingDays(rule))
      ? { calendar: (sources.calendar ?? []).map(({ date, kind }) => ({ date, kind })) }
      : {}),
  }
}

function freezeIndicator(indicator: Indicator, { plan, officeNames }: SchemeSources): FrozenIndicator {
  const placed = findMeasure(plan.outline, indicator.measureId)
  if (placed === undefined) return refuse('measure_unknown', { measure: indicator.measureId })
  const { section, item, measure } = placed
  return {
    ...indicator,
    officeName: officeNames[indicator.officeId] ?? '',
    section: { label: section.label, title: section.title },
    item: { label: item.label, title: item.title },
    measureText: measure.text,
    quote: withoutLineBreaks(plan.text.slice(indicator.start, indicator.end)),
  }
}

function namesIn(formula: string, trees: FormulaTrees): readonly string[] {
  const tree = findTree(trees, formula)
  return tree === undefined ? [] : formulaNames(tree).map(each => each.name)
}
