const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Weights of GB 11714, by place. */
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

function weighted(text: string, letters: string, weight: (place: number) => number): number {
  return [...text].reduce((sum, letter, place) => sum + letters.indexOf(letter) * weight(place), 0)
}

function organisationCheck(body: string): string {
  const check = (11 - (weighted(body, organisationAlphabet, place => organisationWeights[place] ?? 0) % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

/** The check digit of a 统一社会信用代码 (GB 32100-2015) for its first 17 characters. */
export function creditCheck(first17: string): string {
  let power = 1
  const sum = weighted(first17, alphabet, () => {
    const weight = power
    power = (power * 3) % 31
    return weight
  })
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** A 统一社会信用代码 of the right structure for no real body: `kind` is 11 机关, 12 事业单位, 52 民办; MB99 marks the demo. */
export function demoCreditCode(kind: '11' | '12' | '52', number: number): string {
  const body = `MB99${String(number).padStart(4, '0')}`
  const first17 = `${kind}430723${body}${organisationCheck(body)}`
  return `${first17}${creditCheck(first17)}`
}

/** A 学校标识码 of the right structure for no real school: type, 43 for 湖南, a sequence from 990001. */
export function demoSchoolCode(type: '11' | '21' | '31' | '34' | '36' | '51', number: number): string {
  return `${type}43${990000 + number}`
}
