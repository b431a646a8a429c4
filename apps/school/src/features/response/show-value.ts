import { findDecimal, formatNumber, type DataItem } from '@yaodian/domain'

/** A kept value as people read it: thousands grouped, its unit behind it, yes and no in words. */
export function showValue(
  item: Pick<DataItem, 'type' | 'unit'> | undefined,
  value: string,
  words: { readonly yes: string; readonly no: string },
): string {
  if (item?.type === 'boolean') return value === 'true' ? words.yes : value === 'false' ? words.no : value
  const unit = item?.unit ?? (item?.type === 'percentage' ? '%' : null)
  if (item?.type === 'level' || item?.type === 'text' || item?.type === 'date' || findDecimal(value) === undefined)
    return value
  if (unit === null) return formatNumber(value)
  return unit === '%' ? `${formatNumber(value)}%` : `${formatNumber(value)} ${unit}`
}
