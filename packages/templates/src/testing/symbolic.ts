import { type CompiledScheme, compileScheme, parsePlan, schemeFormulas, type SchemeDefinition } from '@yaodian/domain'
import { parseFormulas } from '@yaodian/domain/formula-parser'
import { bindDataItem, bindIndicator, placeInPlan, type TemplateIds } from '../bind-template.ts'
import { lixian2020DataItems } from '../lixian-2020/data-item.ts'
import { lixian2020Indicators } from '../lixian-2020/indicator.ts'
import { lixian2020Plan } from '../lixian-2020/plan.ts'
import { lixian2020Scheme } from '../lixian-2020/scheme.ts'

const itself = (key: string): string => key

/** Every key is its own id: no database needed. */
export const ids: TemplateIds = { dataItem: itself, registerName: itself, indicator: itself, organisation: itself }

const outline = parsePlan(lixian2020Plan)

/** The template as domain takes it. */
export const indicators = lixian2020Indicators.map(each =>
  bindIndicator(each, ids, placeInPlan(each, 'plan', lixian2020Plan, outline)),
)
export const dataItems = lixian2020DataItems.map(each => bindDataItem(each, ids))

/** A scheme over the template's indicators, with the trees of its formulas. */
export function compiledOf(definition: SchemeDefinition): CompiledScheme {
  return compileScheme(definition, indicators, dataItems, parseFormulas(schemeFormulas(definition, indicators)))
}

export const compiled = compiledOf(lixian2020Scheme.definition)
