import { type Problem, type ProblemPath, problem } from '../problem.ts'

/** What a person wrote, read: a canonical decimal, or why not. */
export type ParsedNumber =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly problem: Problem }

/** Longer than any quantity of a county; keeps a pasted page from being taken for a number. */
const LONGEST = 60

const scales: Readonly<Record<string, number>> = { 万: 4, 亿: 8 }
const PLAIN = /^[+-]?(\d+(\.\d+)?|\.\d+)$/
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/

/** Full width to ASCII, every kind of minus to one, no space at the ends. */
function normalise(text: string): string {
  return text.normalize('NFKC').replaceAll('\u2212', '-').trim()
}

function withoutUnit(text: string, unit: string | null): string {
  const written = unit === null ? '' : normalise(unit)
  return written !== '' && text.length > written.length && text.endsWith(written)
    ? text.slice(0, -written.length).trimEnd()
    : text
}

function shifted(digits: string, places: number): string {
  const [whole = '', fraction = ''] = digits.split('.')
  return `${whole}${fraction.slice(0, places).padEnd(places, '0')}.${fraction.slice(places)}`
}

function canonical(digits: string, places: number): string {
  const sign = digits.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = shifted(digits.replace(/^[+-]/, ''), places).split('.')
  const text = `${whole.replace(/^0+(?=\d)/, '') || '0'}${fraction === '' ? '' : `.${fraction}`}`
  return /^[0.]*$/.test(text) ? text : `${sign}${text}`
}

/**
 * Reads a number as people write it: ８０％, 1,600, １，６００, 1.6万, 98所 where the unit is 所.
 * A percent sign is read only where the unit is %; a percentage stays in points (80% → 80).
 */
export function parseNumber(text: string, unit: string | null, path: ProblemPath = []): ParsedNumber {
  const refused = (found: Problem): ParsedNumber => ({ ok: false, problem: found })
  const shown = text.trim().slice(0, LONGEST)
  const bare = withoutUnit(normalise(text), unit)
  if (bare === '') return refused(problem('number_empty', {}, path))
  if (bare.endsWith('%'))
    return refused(problem(unit === '%' ? 'number_invalid' : 'number_percent', { text: shown, unit: unit ?? '' }, path))
  const scale = scales[bare.slice(-1)]
  if (scale !== undefined && /[万亿]/.test(unit ?? ''))
    return refused(problem('number_scale', { text: shown, unit: unit ?? '' }, path))
  const digits = scale === undefined ? bare : bare.slice(0, -1).trimEnd()
  if (digits.length > LONGEST) return refused(problem('number_invalid', { text: shown }, path))
  if (PLAIN.test(digits)) return { ok: true, value: canonical(digits, scale ?? 0) }
  if (GROUPED.test(digits)) return { ok: true, value: canonical(digits.replaceAll(',', ''), scale ?? 0) }
  return refused(
    problem(/^[+-]?[\d,.]*\d,[\d,.]*$/.test(digits) ? 'number_separator' : 'number_invalid', { text: shown }, path),
  )
}
