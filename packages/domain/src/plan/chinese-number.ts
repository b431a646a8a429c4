const digits: ReadonlyMap<string, number> = new Map(
  [...'〇一二三四五六七八九']
    .map((digit, value) => [digit, value] as const)
    .concat([
      ['零', 0],
      ['○', 0],
      ['Ｏ', 0],
      ['O', 0],
      ['两', 2],
    ]),
)
const powers: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** Characters that write a Chinese number, for use inside a regular expression's brackets. */
export const chineseDigits = '〇○零一二三四五六七八九十百千两'

/** 二十三 → 23, 〇 → 0, 二〇二〇 → 2020, 12 → 12; null when the text is not a whole number below 100 million. */
export function parseChineseNumber(text: string): number | null {
  if (/^\d{1,8}$/.test(text)) return Number(text)
  const [high, low, ...rest] = text.split('万')
  if (rest.length > 0 || high === undefined) return null
  if (low === undefined) return belowTenThousand(high)
  const left = belowTenThousand(high)
  const right = low === '' ? 0 : belowTenThousand(low)
  return left === null || right === null ? null : left * 10_000 + right
}

function belowTenThousand(text: string): number | null {
  if (text === '') return null
  return [...text].some(unit => powers.has(unit)) ? withPowers(text) : digitByDigit(text)
}

function digitByDigit(text: string): number | null {
  const values = [...text].map(unit => digits.get(unit))
  return text.length > 8 || values.includes(undefined) ? null : Number(values.join(''))
}

function withPowers(text: string): number | null {
  let sum = 0
  let digit: number | null = null
  for (const unit of text) {
    const power = powers.get(unit)
    if (power === undefined) digit = digits.get(unit) ?? Number.NaN
    else {
      sum += (digit ?? 1) * power
      digit = null
    }
  }
  const value = sum + (digit ?? 0)
  return Number.isNaN(value) ? null : value
}
