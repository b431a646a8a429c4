import { creditCodeCheck } from '@yaodian/domain'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Weights of GB 11714, by place. */
const weights = [3, 7, 9, 10, 5, 8, 4, 2]

/** The check character of a 组织机构代码 (GB 11714) for its eight characters. */
function organisationCheck(body: string): string {
  const sum = [...body].reduce((total, letter, place) => total + alphabet.indexOf(letter) * (weights[place] ?? 0), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

/** A 统一社会信用代码 of the right structure for no real body: `kind` is 11 机关, 12 事业单位, 52 民办; MB99 marks the demo. */
export function demoCreditCode(kind: '11' | '12' | '52', number: number): string {
  const body = `MB99${String(number).padStart(4, '0')}`
  const first17 = `${kind}430723${body}${organisationCheck(body)}`
  return `${first17}${creditCodeCheck(first17) ?? ''}`
}

/** A 学校标识码 of the right structure for no real school: type, 43 for 湖南, a sequence from 990001. */
export function demoSchoolCode(type: '11' | '21' | '31' | '34' | '36' | '51', number: number): string {
  return `${type}43${990000 + number}`
}
