import type { DataItem, FalseReporting, Indicator, PlanOutline, SchemeDefinition, Veto } from '@yaodian/domain'
import type { TemplateDataItem, TemplateIndicator } from './template.ts'

/** The ids that a database gave for a template's keys, and a register's name. Each throws where it does not know the key. */
export interface TemplateIds {
  readonly dataItem: (key: string) => string
  readonly registerName: (key: string) => string
  readonly indicator: (code: string) => string
  readonly organisation: (key: string) => string
}

/** Where an indicator stands in a stored plan. */
export interface PlanPlace {
  readonly planId: string
  readonly measureId: string
  readonly start: number
  readonly end: number
}

/** A template's data item as domain keeps it. */
export function bindDataItem(template: TemplateDataItem, ids: TemplateIds): DataItem {
  const { nameEn: _, supplier, ...item } = template
  return { ...item, id: ids.dataItem(item.key), supplier: bindSupplier(supplier, ids) }
}

// People read the register's name; only the template knows its key.
function bindSupplier(supplier: DataItem['supplier'], ids: TemplateIds): DataItem['supplier'] {
  if (supplier.kind === 'assessee') return supplier
  const officeId = ids.organisation(supplier.officeId)
  return supplier.kind === 'office'
    ? { kind: 'office', officeId }
    : { kind: 'register', register: ids.registerName(supplier.register), officeId }
}

/** A template's indicator as domain keeps it. */
export function bindIndicator(template: TemplateIndicator, ids: TemplateIds, place: PlanPlace): Indicator {
  const { code, name, formula, unit, direction, dataItems, officeId, evidence } = template
  const { rollUp, baseline, frequency, aggregations } = template
  return {
    id: ids.indicator(code),
    code,
    name,
    ...place,
    formula,
    unit,
    direction,
    dataItems,
    officeId: ids.organisation(officeId),
    evidence,
    ...(rollUp === undefined ? {} : { rollUp }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(frequency === undefined ? {} : { frequency }),
    ...(aggregations === undefined ? {} : { aggregations }),
    version: 1,
  }
}

/** A template's scheme with the database's ids. */
export function bindScheme(definition: SchemeDefinition, ids: TemplateIds): SchemeDefinition {
  const { bonus, penalty, falseReporting, ...rest } = definition
  return {
    ...rest,
    ...(bonus === undefined ? {} : { bonus: { ...bonus, types: bonus.types.map(type => withOffices(type, ids)) } }),
    ...(penalty === undefined
      ? {}
      : { penalty: { ...penalty, types: penalty.types.map(type => withOffices(type, ids)) } }),
    ...(falseReporting === undefined ? {} : { falseReporting: bindFalseReporting(falseReporting, ids) }),
    entries: definition.entries.map(({ only, ...entry }) => ({
      ...entry,
      indicatorId: ids.indicator(entry.indicatorId),
      ...(only === undefined ? {} : { only: only.map(ids.organisation) }),
    })),
    vetoes: definition.vetoes.map(veto => bindVeto(veto, ids)),
  }
}

function bindVeto(veto: Veto, ids: TemplateIds): Veto {
  const { effect } = veto
  const bound =
    effect.kind === 'zero_indicator' ? { ...effect, indicatorId: ids.indicator(effect.indicatorId) } : effect
  return { ...withOffices(veto, ids), effect: bound }
}

function withOffices<T extends { readonly officeId: string; readonly otherOfficeIds?: string[] }>(
  of: T,
  ids: TemplateIds,
): T {
  const others = of.otherOfficeIds?.map(ids.organisation)
  return { ...of, officeId: ids.organisation(of.officeId), ...(others === undefined ? {} : { otherOfficeIds: others }) }
}

function bindFalseReporting(of: FalseReporting, ids: TemplateIds): FalseReporting {
  return of.officeId === undefined ? of : { ...of, officeId: ids.organisation(of.officeId) }
}

/** Finds what an indicator quotes in a plan's text as parsed. @throws Error where the plan does not have the measure or its words */
export function placeInPlan(
  template: TemplateIndicator,
  planId: string,
  text: string,
  outline: PlanOutline,
): PlanPlace {
  const measures = outline.sections.flatMap(section => section.items).flatMap(item => item.measures)
  const measure = measures.find(each => each.id === template.measureNumber)
  const start = measure === undefined ? -1 : text.indexOf(template.quote, measure.start)
  if (measure === undefined || start < 0 || start + template.quote.length > measure.end) {
    throw new Error(
      `${template.code} quotes “${template.quote}”, which measure ${template.measureNumber} does not hold`,
    )
  }
  return { planId, measureId: measure.id, start, end: start + template.quote.length }
}
