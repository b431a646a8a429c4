import { z } from 'zod'
import { DataItem } from '../indicator/data-item.ts'
import { Indicator } from '../indicator/indicator.ts'
import { SchemeDefinition } from '../scheme/scheme.ts'

const indicator = Indicator.shape
const item = DataItem.shape

/** An indicator as a scheme file has it: what only a plan, an office or an editor needs may be left out. */
export const FileIndicator = z.object({
  ...indicator,
  code: indicator.code.exactOptional(),
  unit: indicator.unit.exactOptional(),
  direction: indicator.direction.exactOptional(),
  dataItems: indicator.dataItems.exactOptional(),
  planId: indicator.planId.exactOptional(),
  measureId: indicator.measureId.exactOptional(),
  start: indicator.start.exactOptional(),
  end: indicator.end.exactOptional(),
  officeId: indicator.officeId.exactOptional(),
  evidence: indicator.evidence.exactOptional(),
  version: indicator.version.exactOptional(),
  /** The sentence of the plan that it rests on, for the explanation: item `8.`, and the words quoted. */
  basis: z.object({ item: z.string(), quote: z.string() }).exactOptional(),
})
export type FileIndicator = z.infer<typeof FileIndicator>

/** A data item as a scheme file has it. */
export const FileDataItem = z.object({
  ...item,
  id: item.id.exactOptional(),
  definition: item.definition.exactOptional(),
  unit: item.unit.exactOptional(),
  min: item.min.exactOptional(),
  max: item.max.exactOptional(),
  levels: item.levels.exactOptional(),
  supplier: item.supplier.exactOptional(),
})
export type FileDataItem = z.infer<typeof FileDataItem>

/** A scheme in one file, with all that scoring by it reads: what `yaodian score` and `validateScheme` take. */
export const SchemeFile = z.object({
  $schema: z.string().exactOptional(),
  name: z.string().exactOptional(),
  year: z.number().int().exactOptional(),
  definition: SchemeDefinition,
  indicators: z.array(FileIndicator),
  dataItems: z.array(FileDataItem),
  /** Holidays and make-up days, where a rule counts working days. */
  calendar: z.array(z.object({ date: z.string(), kind: z.enum(['holiday', 'workday']) })).exactOptional(),
})
export type SchemeFile = z.infer<typeof SchemeFile>

/** The indicator as the engine takes it. */
export function wholeIndicator(given: FileIndicator): Indicator {
  return {
    code: given.id,
    unit: null,
    direction: 'higher',
    dataItems: [],
    planId: '',
    measureId: '',
    start: 0,
    end: 0,
    officeId: '',
    evidence: { files: 0, anyOf: [], privacy: 'none' },
    version: 1,
    ...given,
  }
}

/** The data item as the engine takes it. */
export function wholeDataItem(given: FileDataItem): DataItem {
  return {
    id: given.key,
    definition: null,
    unit: null,
    min: null,
    max: null,
    levels: null,
    supplier: { kind: 'assessee' },
    ...given,
  }
}
