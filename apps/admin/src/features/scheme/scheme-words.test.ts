import { describe, expect, test } from 'vitest'
import { scheme as english } from '../../text/en/scheme.ts'
import { scheme as chinese } from '../../text/zh-CN/scheme.ts'
import { wordsOf } from './scheme-words.ts'

const office = '019902c9-be80-7d00-8430-000000000002'
const names = new Map([
  ['c1', '党建工作'],
  ['primary', '小学组'],
  ['kinds.primary', '小学'],
  ['township', '镇街组'],
  [office, '安全股'],
])
const inChinese = (value: unknown, field: string) => wordsOf(value, field, { ...chinese.form, names, colon: '：' })
const inEnglish = (value: unknown, field: string) => wordsOf(value, field, { ...english.form, names, colon: ': ' })

const groups = [{ key: 'primary', name: '小学组', kinds: ['primary'], weights: { c1: '100' } }]
const vetoes = [
  {
    code: 'V1',
    trigger: '发生责任事故',
    effect: { kind: 'zero_category', category: 'c1' },
    legalBasis: ['某条例第三条'],
    triggerDocument: '处分决定',
    officeId: office,
  },
]
const grades = [
  { grade: '优秀', atLeast: '90', quota: '30' },
  { grade: '不合格', atLeast: null, quota: null },
]

describe('a part of a scheme in words', () => {
  test('groups say whom they compare and how they weigh, without keys', () => {
    expect(inChinese(groups, 'groups')).toBe('小学组，单位类型：小学，权重 %：党建工作：100')
  })

  test('a veto says what follows, by what document, and who establishes it', () => {
    expect(inChinese(vetoes, 'vetoes')).toBe(
      '编号：V1，触发情形：发生责任事故，后果：该部分记 0 分，类别：党建工作，依据：某条例第三条，凭什么文件认定：处分决定，认定股室：安全股',
    )
  })

  test('grades say their lines and quotas', () => {
    expect(inChinese(grades, 'grades')).toBe('优秀，分数线：90，名额 %：30；不合格')
  })

  test('what the public sees is said by its word', () => {
    expect(inChinese('points', 'publicShows')).toBe('等次、名次与得分')
    expect(inEnglish('points', 'publicShows')).not.toBe('points')
  })

  test('neither language ever shows a raw key or an id', () => {
    const unknown = '019902c9-be80-7d00-8430-00000000ffff'
    const all = [...groups, ...vetoes, ...grades, { kind: 'some_new_kind', by: unknown, item: 'drills_total' }]
    for (const said of [inChinese(all, 'vetoes'), inEnglish(all, 'vetoes')])
      expect(said).not.toMatch(/[a-z]_[a-z]|[0-9a-f]{8}-/u)
  })
})
