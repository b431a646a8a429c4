import { decimal, greatest, least, type Rational } from '../number/rational.ts'
import { toFigure } from '../number/rounding.ts'
import type { RulePicture } from '../scoring/trace.ts'
import { bestOf, type Better, dotsOf } from './group-statistic.ts'
import type { PictureFacts } from './rule-definition.ts'
import { valueFigure } from './rule-value.ts'

type Strip = Extract<RulePicture, { kind: 'strip' }>

/** What a strip marks beside the dots. `best` marks the best value of the group. */
export interface StripMarks {
  readonly best: Better | null
  readonly marks: readonly { readonly at: Rational; readonly role: Strip['marks'][number]['role'] }[]
}

/** Everyone of the group as a dot, one's own filled, between the least and the greatest value and what is marked. */
export function stripPicture(
  facts: PictureFacts,
  place: Strip['place'],
  { best, marks }: StripMarks,
): RulePicture | null {
  if (facts.group === null) return null
  const { min, max, dots } = dotsOf(facts.group)
  const top = best === null ? null : bestOf(facts.group, best)
  const all = [...(top === null ? [] : [{ at: top, role: 'best' as const }]), ...marks]
  const own = facts.value !== null && typeof facts.value === 'object' ? [facts.value] : []
  const ends = [...marks.map(mark => mark.at), ...own]
  return {
    kind: 'strip',
    min: toFigure(ends.reduce(least, decimal(min))),
    max: toFigure(ends.reduce(greatest, decimal(max))),
    unit: facts.unit,
    dots,
    value: valueFigure(facts),
    place,
    marks: all.map(mark => ({ at: toFigure(mark.at), role: mark.role })),
  }
}
