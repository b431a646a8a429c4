import type { Item, Measure, PlanOutline, Section } from './plan.ts'

/** A measure with the item and the section it stands in. */
export interface PlacedMeasure {
  readonly section: Section
  readonly item: Item
  readonly measure: Measure
}

/** Every measure of a plan with its place, in the order of the text. */
export function placedMeasures(outline: PlanOutline): readonly PlacedMeasure[] {
  return outline.sections.flatMap(section =>
    section.items.flatMap(item => item.measures.map(measure => ({ section, item, measure }))),
  )
}

/** Finds a measure of a plan by its id, with its place; undefined where there is none. */
export function findMeasure(outline: PlanOutline, measureId: string): PlacedMeasure | undefined {
  return placedMeasures(outline).find(each => each.measure.id === measureId)
}
