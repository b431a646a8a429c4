import { decimal, isZero, least, total, ZERO } from '../../number/rational.ts'
import { countedPoints } from '../score-places.ts'
import { type CategoryWork, type TotalFacts, type TotalWork, withTotalStep } from '../total-work.ts'
import type { Category } from '../../scheme/scheme.ts'

function sumOf(category: Category, work: TotalWork, { scheme }: TotalFacts): CategoryWork {
  const own = work.lines.filter(line => line.category === category.key)
  const applied = own.filter(line => line.points !== null)
  return {
    category,
    points: total(applied.map(line => countedPoints(line, scheme.definition))),
    fullMarks: total(applied.map(line => decimal(line.fullMarks))),
    possible: total(own.map(line => decimal(line.fullMarks))),
    weight: ZERO,
    contribution: ZERO,
  }
}

/** A veto that takes the whole category (R10); what lies below zero stays there. */
function afterVeto(work: TotalWork, sum: CategoryWork, facts: TotalFacts): TotalWork {
  const hit = facts.vetoes.find(
    ({ veto: { effect } }) => effect.kind === 'zero_category' && effect.category === sum.category.key,
  )
  if (hit === undefined || isZero(sum.fullMarks)) return { ...work, categories: [...work.categories, sum] }
  const { code, documentNumber } = hit.confirmed
  const step = { kind: 'category_zero', name: sum.category.name, code, documentNumber } as const
  return withTotalStep(work, step, { categories: [...work.categories, { ...sum, points: least(ZERO, sum.points) }] })
}

/** Step 3: Σ points and Σ full marks of what applied, by category. Points enter as rounded, so that the printed lines add up. */
export function categorySums(work: TotalWork, facts: TotalFacts): TotalWork {
  return facts.scheme.definition.categories.reduce(
    (so, category) => afterVeto(so, sumOf(category, so, facts), facts),
    work,
  )
}
