import { compileScheme, parsePlan, schemeFormulas } from '@yaodian/domain'
import { parseFormulas } from '@yaodian/domain/formula-parser'
import { bindDataItem, bindIndicator, placeInPlan, type TemplateIds } from '../bind-template.ts'
import { lixian2020DataItems } from '../lixian-2020/data-item.ts'
import { lixian2020Indicators } from '../lixian-2020/indicator.ts'
import { lixian2020Plan } from '../lixian-2020/plan.ts'
import { lixian2020Scheme } from '../lixian-2020/scheme.ts'

const itself = (key: string): string => key

/** Every key is its own id: no database needed. */
const ids: TemplateIds = { dataItem: itself, registerName: itself, indicator: itself, organisation: itself }

const outline = parsePlan(lixian2020Plan)

/** The template as domain takes it. */
export const indicators = lixian2020Indicators.map(each =>
  bindIndicator(each, ids, placeInPlan(each, 'plan', lixian2020Plan, outline)),
)
export const dataItems = lixian2020DataItems.map(each => bindDataItem(each, ids))
export const trees = parseFormulas(schemeFormulas(lixian2020Scheme.definition, indicators))
export const compiled = compileScheme(lixian2020Scheme.definition, indicators, dataItems, trees)
