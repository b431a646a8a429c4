import { chineseDigits, parseChineseNumber } from './chinese-number.ts'
import { fold } from './fold.ts'
import { parseNumber } from '../number/parse-number.ts'
import type { Range } from './sentence.ts'

/** A figure with its unit in a clause: `value` (and `value2` of a range) in canonical decimals. */
export interface Amount extends Range {
  readonly value: string
  readonly value2: string | null
  readonly unit: string
  /** 200余人: more than the figure says, not known how many. */
  readonly isRough: boolean
}

/** Units in which plans count, longest first; a figure without one of them (2020年, 2.0, 第3批) is no target. */
const units = [
  '个百分点',
  '百分点',
  '平方千米',
  '平方公里',
  '平方米',
  '万元',
  '亿元',
  '千米',
  '公里',
  '公顷',
  '人次',
  '课时',
  '学时',
  '学分',
  '小时',
  '分钟',
  '学位',
  '教室',
  '床位',
  '册',
  '元',
  '亩',
  '米',
  '个',
  '名',
  '人',
  '所',
  '间',
  '套',
  '台',
  '场',
  '次',
  '项',
  '篇',
  '本',
  '起',
  '例',
  '家',
  '门',
  '期',
  '批',
  '户',
  '件',
  '位',
  '对',
  '处',
  '座',
  '栋',
  '幢',
  '条',
  '辆',
  '支',
  '分',
  '班',
  '组',
  '天',
  '节',
  '堂',
  '块',
  '片',
  '段',
  '%',
  '‰',
].toSorted((a, b) => b.length - a.length)

const figure = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`
const chinese = `[${chineseDigits}]*[百千万][${chineseDigits}万]*`
const unit = `(?:${units.join('|')})`
const dash = '(?:-{1,2}|~|—{1,2}|–|－|～|至|到)'
/** 3个方面, 2个月, 100分制, 1个中心: counted, but nothing that one reaches. */
const notCounted = String.raw`(?!之|月|方面|环节|层面|维护|意识|确保|学期|学年|季度|星期|工作日|小时内|部分|批次|制|阶段)`
const scale = '(?:万|亿)??'
const amount = new RegExp(
  String.raw`(?<![\d.,A-Za-z第前])(${figure})\s*(?:(${scale})\s*(${unit})?\s*${dash}\s*(${figure}))?\s*([多余]?)\s*(${scale})([多余]?)\s*(${unit})${notCounted}`,
  'g',
)
const chinesePercent = new RegExp(String.raw`百分之([${chineseDigits}]+)(?:点([${chineseDigits}]+))?`, 'g')
const chineseAmount = new RegExp(`(?<![${chineseDigits}第前几数])(${chinese})([多余]?)(${unit})${notCounted}`, 'g')

/** The figures with a unit in a clause, in order. `８０％`, `1,600个`, `1.2万人`, `三百人`, `百分之八十`, `80%—90%` are understood. */
export function findAmounts(clause: string): Amount[] {
  const text = fold(clause)
  return [
    ...[...text.matchAll(amount)].flatMap(arabic),
    ...[...text.matchAll(chinesePercent)].flatMap(percent),
    ...[...text.matchAll(chineseAmount)].flatMap(spelled),
  ].toSorted((a, b) => a.from - b.from)
}

function arabic(match: RegExpExecArray): Amount[] {
  const [whole, first = '', firstScale = '', , second, rough = '', scaleWord = '', roughToo = '', unitWord = ''] = match
  const range = { from: match.index, to: match.index + whole.length }
  const value = scaled(first, firstScale || scaleWord)
  const value2 = second === undefined ? null : scaled(second, scaleWord)
  if (value === null) return []
  return [{ ...range, value, value2, unit: unitWord, isRough: rough + roughToo !== '' }]
}

function percent(match: RegExpExecArray): Amount[] {
  const whole = parseChineseNumber(match[1] ?? '')
  const decimals = [...(match[2] ?? '')].map(digit => parseChineseNumber(digit)).join('')
  if (whole === null) return []
  const value = decimals === '' ? String(whole) : `${whole}.${decimals}`
  return [{ from: match.index, to: match.index + match[0].length, value, value2: null, unit: '%', isRough: false }]
}

function spelled(match: RegExpExecArray): Amount[] {
  const value = parseChineseNumber(match[1] ?? '')
  if (value === null) return []
  const isRough = match[2] !== ''
  return [
    {
      from: match.index,
      to: match.index + match[0].length,
      value: String(value),
      value2: null,
      unit: match[3] ?? '',
      isRough,
    },
  ]
}

/** Through the one reader of numbers that the product has. */
function scaled(written: string, scaleWord: string): string | null {
  const parsed = parseNumber(written + scaleWord, null)
  return parsed.ok ? parsed.value : null
}
