import { z } from 'zod'
import values from './demo-value.json' with { type: 'json' }

/** How a demo value is drawn. Percentages are points of 100; `of` names the data item that it is a part of. */
const DemoSpec = z.discriminatedUnion('as', [
  /** Grows with the organisation's pupils. */
  z.object({ as: z.literal('size'), perPupil: z.number(), least: z.number() }),
  z.object({ as: z.literal('range'), low: z.number(), high: z.number() }),
  /** A part of another item (or of a number) that reaches the target or falls short; `lower`: stays below it or goes over. */
  z.object({
    as: z.literal('part'),
    of: z.union([z.string(), z.number()]),
    target: z.number(),
    over: z.number().exactOptional(),
    spread: z.number().exactOptional(),
    lower: z.boolean().exactOptional(),
  }),
  /** The whole that another item is the part of. */
  z.object({ as: z.literal('whole'), of: z.string(), target: z.number(), over: z.number() }),
  /** A share of another item that gets better or worse from year to year. */
  z.object({
    as: z.literal('trend'),
    of: z.string(),
    low: z.number(),
    high: z.number(),
    by: z.number(),
    better: z.enum(['higher', 'lower']),
  }),
  /** A figure of the county, the same whoever supplies it. */
  z.object({ as: z.literal('growth'), start: z.number(), percent: z.number() }),
  /** Within so many percent of another item, or outside. */
  z.object({ as: z.literal('near'), of: z.string(), percent: z.number() }),
  z.object({ as: z.literal('count'), target: z.number(), kindergarten: z.number().exactOptional() }),
  /** Hardly ever: chance in percent. */
  z.object({ as: z.literal('event'), chance: z.number() }),
  z.object({ as: z.literal('score'), target: z.number() }),
  /** A standard score, 50 in the middle. */
  z.object({ as: z.literal('standing'), low: z.number(), high: z.number(), by: z.number() }),
  /** Hundredths. */
  z.object({ as: z.literal('factor'), low: z.number(), high: z.number() }),
  z.object({ as: z.literal('boolean') }),
  z.object({ as: z.literal('level'), met: z.array(z.string()).min(1), missed: z.array(z.string()).min(1) }),
  /** A milestone of the county. */
  z.object({ as: z.literal('date'), due: z.string() }),
])
export type DemoSpec = z.infer<typeof DemoSpec>

/** By key of data item. */
export const demoSpecs: ReadonlyMap<string, DemoSpec> = new Map(
  Object.entries(z.record(z.string(), DemoSpec).parse(values)),
)
