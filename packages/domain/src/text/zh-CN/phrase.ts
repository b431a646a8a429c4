import { digits, digitsBeside, equals, pointsText } from '../amount.ts'

/** Digits with their unit. */
export function withUnit(text: string, unit: string | null): string {
  return unit === null ? text : unit === '%' ? `${text}%` : `${text} ${unit}`
}

/** A quantity with its unit. */
export function amount(figure: string, unit: string | null): string {
  return withUnit(digits(figure, unit), unit)
}

/** The same beside a figure that it is compared with. */
export function beside(figure: string, other: string, unit: string | null): string {
  return withUnit(digitsBeside(figure, other, unit), unit)
}

/** A difference of percentages is counted in percentage points. */
export function differenceUnit(unit: string | null): string | null {
  return unit === '%' ? '个百分点' : unit
}

/** A difference with its unit. */
export function distance(figure: string, unit: string | null): string {
  return amount(figure, differenceUnit(unit))
}

/** So many points. */
export function points(figure: string): string {
  return `${pointsText(figure)} 分`
}

/** What a calculation came to. */
export function result(figure: string): string {
  return `${equals(figure)} ${points(figure)}`
}

/** A band by its bounds. */
export function band(from: string | null, to: string | null, unit: string | null, lower: boolean): string {
  const gap = unit === '%' || unit === null ? ' ' : ''
  if (from !== null && to !== null)
    return lower
      ? `${amount(from, unit)}（不含）至 ${amount(to, unit)}（含）`
      : `${amount(from, unit)}（含）至 ${amount(to, unit)}（不含）`
  if (from !== null) return lower ? `${amount(from, unit)}${gap}以上（不含）` : `${amount(from, unit)}${gap}及以上`
  if (to !== null) return lower ? `${amount(to, unit)}${gap}及以下` : `${amount(to, unit)}${gap}以下（不含）`
  return '全部'
}

/** What a band is worth. */
export function worthText(worth: string, as: 'points' | 'percent'): string {
  if (worth === '0') return '不得分'
  if (as === 'points') return `得 ${points(worth)}`
  return worth === '100' ? '得满分' : `得满分的 ${worth}%`
}

/** What was counted, with the documents that establish it: the first three by name. */
export function established(label: string, documents: readonly string[] = []): string {
  if (documents.length === 0) return label
  const more = documents.length > 3 ? ` 等 ${documents.length} 份文件` : ''
  return `${label}，${documents.slice(0, 3).join('、')}${more}`
}
