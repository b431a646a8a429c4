import { formatNumber, isDecimal } from '@yaodian/domain'

/** A kept value as people read it: thousands grouped, yes and no in words, a dash for none. */
export function shownValue(written: string | null, words: { readonly yes: string; readonly no: string }): string {
  if (written === null) return '—'
  if (written === 'true') return words.yes
  if (written === 'false') return words.no
  return isDecimal(written) ? formatNumber(written) : written
}
