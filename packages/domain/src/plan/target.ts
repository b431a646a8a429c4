import { clauses, pairs, type Range } from './sentence.ts'
import { compare } from './target-comparison.ts'
import { findAmounts, type Amount } from './amount.ts'
import { findLabel } from './label.ts'
import { fold } from './fold.ts'
import { sliceMapped, spanOf, type MappedText } from './mapped-text.ts'
import { wordings } from './target-wording.ts'
import type { Target } from './plan.ts'

/** What a clause describes rather than sets: where things stand, or when. */
const describes = /现有|目前|去年|上年|上一年|截至|已(?:有|建成|完成|达)/

/** A longer clause is no prose; searching it would cost its square. */
const longestClause = 400

/** The targets in a measure: one for each figure with a unit, else what the words of a clause say to reach. A target's text is its clause (or its part of one). */
export function findTargets(measure: MappedText): Target[] {
  const words = sliceMapped(measure, findLabel(measure.text)?.length ?? 0)
  return clauses(words.text).flatMap(({ from, to }) => clauseTargets(sliceMapped(words, from, to)))
}

function clauseTargets(whole: MappedText): Target[] {
  const clause = sliceMapped(whole, 0, whole.text.replace(/[，,；;：:。！？!?]+$/, '').length)
  if (clause.text.length > longestClause) return []
  const readable = withoutNames(clause.text)
  if (describes.test(readable)) return []
  const amounts = findAmounts(readable)
  const worded = wordTargets(clause, readable, amounts.length > 0)
  return [...amounts.flatMap((amount, i) => amountTarget(clause, readable, amounts, i, amount)), ...worded]
}

function amountTarget(
  clause: MappedText,
  readable: string,
  amounts: readonly Amount[],
  i: number,
  amount: Amount,
): Target[] {
  const start = startAfter(readable, amounts[i - 1])
  const { comparator, trailing } = compare(fold(readable), amount, start)
  const isBound = ['ge', 'gt', 'le', 'lt', 'range'].includes(comparator) || /[%‰]|百分点/.test(amount.unit)
  const end = i === amounts.length - 1 ? clause.text.length : amount.to + trailing
  const place = spanOf(sliceMapped(clause, start, end))
  const { value, value2, unit } = amount
  return place ? [{ kind: isBound ? 'threshold' : 'quantity', comparator, value, value2, unit, ...place }] : []
}

/** Several figures in a clause: each takes the words since the one before. */
function startAfter(clause: string, before: Amount | undefined): number {
  if (!before) return 0
  const rest = clause.slice(before.to)
  return before.to + (/^(?:以上|以下|以内|左右)?[、和及与\s]*/.exec(rest)?.[0].length ?? 0)
}

function wordTargets(clause: MappedText, readable: string, hasFigure: boolean): Target[] {
  const found = wordings.find(({ words, kind }) => words.test(readable) && (!hasFigure || kind === 'veto'))
  const place = spanOf(clause)
  if (!found || !place) return []
  const { kind, comparator, value, unit } = found
  return [{ kind, comparator, value, value2: null, unit, ...place }]
}

/** Blots out what is in 《》 (a document's name sets no target) and figures in quotes that name something (“1+3”行动), keeping every offset. */
function withoutNames(clause: string): string {
  return pairs(clause).reduce((text, range) => blot(text, range), clause)
}

function blot(text: string, { from, to }: Range): string {
  const inside = text.slice(from + 1, to - 1)
  const sign = text.charAt(from)
  if (sign === '《') return text.slice(0, from + 1) + '＊'.repeat(inside.length) + text.slice(to - 1)
  if (!'“「‘'.includes(sign) || /%|％|率/.test(inside)) return text
  return text.slice(0, from + 1) + inside.replaceAll(/[\d０-９]/g, '＊') + text.slice(to - 1)
}
