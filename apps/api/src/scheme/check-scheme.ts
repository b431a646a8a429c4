import { checkScheme as check, schemeFormulas, type FormulaTrees, type Problem, type Scheme } from '@yaodian/domain'
import { parseFormulas } from '@yaodian/domain/formula-parser'
import { z } from 'zod'
import { listDataItems, type KeptDataItem } from '../data-item/data-item-store.ts'
import type { Reader } from '../database/reader.ts'
import { listIndicatorsOfPlan, type KeptIndicator } from '../indicator/indicator-store.ts'
import { query } from '../query.ts'
import { getSchemeById } from './scheme-store.ts'

/** A scheme with what it leans on, and everything wrong with it. */
export interface CheckedScheme {
  readonly scheme: Scheme
  readonly indicators: readonly KeptIndicator[]
  readonly dataItems: readonly KeptDataItem[]
  /** Of all its formulas, by their text. */
  readonly trees: FormulaTrees
  readonly problems: readonly Problem[]
}

/** Reads what a scheme leans on and checks it. */
export async function readChecked(reader: Reader, authorityId: string, scheme: Scheme): Promise<CheckedScheme> {
  const indicators = await listIndicatorsOfPlan(reader, authorityId, scheme.planId)
  const dataItems = await listDataItems(reader, authorityId)
  const known = indicators.map(each => each.indicator)
  const trees = parseFormulas(schemeFormulas(scheme.definition, known))
  const problems = check(
    scheme.definition,
    known,
    dataItems.map(each => each.item),
    trees,
  )
  return { scheme, indicators, dataItems, trees, problems }
}

/** Everything wrong with a scheme as it is kept: a cycle opens when there is nothing. */
export const checkScheme = query({
  input: z.object({ schemeId: z.string() }),
  action: 'scheme.read',
  subject: () => ({}),
  async run({ reader, actor, input }) {
    const scheme = await getSchemeById(reader, actor.authorityId, input.schemeId)
    const { problems } = await readChecked(reader, actor.authorityId, scheme)
    return { schemeId: scheme.id, version: scheme.version, problems }
  },
})
