/**
 * 学校（机构）标识码: ten digits, two for the type of institution, two for the province (GB/T 2260), six in sequence; no check digit.
 * Source: 教育部《学校（机构）代码管理办法》, 2011.
 */
const schoolCode = /^(11|2[12]|3[1-7]|4[12]|51|9[1-3])(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)\d{6}$/

/** Whether a text is a 学校（机构）标识码 by its form. */
export function isSchoolCode(text: string): boolean {
  return schoolCode.test(text)
}

/** Whether a text is a 行政区划代码 of county level by its form: six digits, a province first (GB/T 2260), such as 430723. */
export function isRegionCode(text: string): boolean {
  return /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)\d{4}$/.test(text)
}

// GB 32100-2015: 31 characters, without I, O, S, V and Z, which are taken for digits or for each other.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * The check character of a 统一社会信用代码 from its first 17 characters, or undefined when one of them is not of its alphabet.
 * GB 32100-2015: weights 3^(i−1) mod 31, check = 31 − (sum mod 31), 31 counting as 0.
 */
export function creditCodeCheck(first17: string): string | undefined {
  let sum = 0
  let weight = 1
  for (const character of first17) {
    const value = alphabet.indexOf(character)
    if (value < 0) return undefined
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31]
}

/** Whether a text is a 统一社会信用代码: 18 characters with six digits of region and a fitting check character (GB 32100-2015). */
export function isCreditCode(text: string): boolean {
  return /^[0-9A-Z]{2}\d{6}[0-9A-Z]{10}$/.test(text) && creditCodeCheck(text.slice(0, 17)) === text[17]
}
