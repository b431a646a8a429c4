import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentLines, withoutLineBreaks } from './line.ts'
import { parsePlan, readPlanText } from './parse-plan.ts'
import { samplePlan, samplePlanParagraphs } from '../testing/sample-plan.ts'
import { DomainError } from '../problem.ts'
import type { PlanOutline } from './plan.ts'

const itemsOf = (outline: PlanOutline) => outline.sections.flatMap(section => section.items)

/** Everything but places and blanks: what must not depend on how the text is wrapped. */
function words(outline: PlanOutline): unknown {
  return JSON.parse(
    JSON.stringify(outline, (key, value: unknown) => (key === 'start' || key === 'end' ? undefined : value)).replaceAll(
      /[ \u3000]/g,
      '',
    ),
  )
}

function expectPlaces(text: string, outline: PlanOutline): void {
  for (const item of itemsOf(outline)) {
    for (const { start, end, text: found } of [...item.measures, ...item.targets])
      expect(withoutLineBreaks(text.slice(start, end))).toBe(found)
  }
}

function refusal(text: string): string | undefined {
  try {
    parsePlan(text)
    return undefined
  } catch (error) {
    return error instanceof DomainError ? error.problems[0]?.code : String(error)
  }
}

describe('a plan as bureaus publish it', () => {
  const outline = parsePlan(samplePlan)

  test('gives its title, number, issuer, year and guiding ideology', () => {
    expect(outline).toMatchObject({
      title: '青禾县教育局 2020 年工作要点',
      documentNumber: '青教字〔2020〕7号',
      issuer: '青禾县教育局',
      year: 2020,
      date: null,
    })
    expect(outline.preamble).toBe(samplePlanParagraphs[4])
  })

  test('gives sections under the heading that only holds sections', () => {
    const parent = { label: '二、', title: '主要任务和措施' }
    expect(
      outline.sections.map(({ label, title, parent: above, items }) => [
        label,
        title,
        above,
        items.map(item => item.label),
      ]),
    ).toEqual([
      ['（一）', '坚持党建引领，切实加强学校党组织建设', parent, ['1.', '2.']],
      ['（二）', '坚持优质均衡，着力办好各级各类学校', parent, ['3.', '4.', '5.']],
      ['（三）', '坚持保障优先，不断改善办学条件', parent, ['6.', '7.']],
    ])
  })

  test('gives one measure per sentence after the title, with readable ids', () => {
    const item = itemsOf(outline)[4]
    expect(item?.title).toBe('加强队伍建设')
    expect(item?.measures.map(({ id, text }) => [id, text])).toEqual([
      ['5.1', '全年招聘教师200人，尽力减少代课教师。'],
      ['5.2', '严格执行师德“一票否决”制度。'],
    ])
  })

  test('gives the targets that the words set, and none for names, years and sayings', () => {
    const targets = itemsOf(outline).flatMap(item =>
      item.targets.map(({ kind, comparator, value, unit, text }) => [item.label, kind, comparator, value, unit, text]),
    )
    expect(targets).toEqual([
      ['1.', 'milestone', null, null, null, '认真编制青禾县教育“十四五”事业规划'],
      ['3.', 'eliminate', 'eq', '0', null, '全面消除超大班额'],
      ['4.', 'threshold', 'ge', '80', '%', '适龄残疾儿童少年入学率达到80%以上'],
      ['5.', 'quantity', 'eq', '200', '人', '全年招聘教师200人'],
      ['5.', 'threshold', 'decrease', null, null, '尽力减少代课教师'],
      ['5.', 'veto', null, null, null, '严格执行师德“一票否决”制度'],
      ['6.', 'non_decreasing', 'ge', null, null, '确保生均公用经费只增不减'],
      ['6.', 'coverage', 'eq', '100', '%', '实现“校校通网络、班班通资源”'],
      ['6.', 'coverage', 'eq', '100', '%', '对困难学生“应助尽助”'],
      ['7.', 'quantity', 'increase', '1600', '个', '年内增加公办园学位1600个'],
      ['7.', 'threshold', 'ge', '80', '%', '普惠园覆盖率达到80%'],
      ['7.', 'threshold', 'ge', '90', '%', '毛入园率达到90%'],
      ['7.', 'milestone', null, null, null, '出台《青禾县幼儿园收费办法（试行）》'],
      ['7.', 'milestone', null, null, null, '启动城东幼儿园、城西幼儿园等项目建设'],
    ])
  })

  test('names the place of every measure and target in the text', () => expectPlaces(samplePlan, outline))

  test('has nothing to warn of', () => expect(readPlanText(samplePlan).warnings).toEqual([]))
})

describe('however the text is broken into lines', () => {
  const plain = words(parsePlan(samplePlan))
  const pageBreak = fc.constantFrom(
    '\n',
    '\n\n',
    '\r\n',
    '\n\n— 3 —\n\n',
    '\f\n',
    '\n\n- 12 -\n\n　　',
    '\n第 2 页 共 9 页\n',
    '\n\n7\n\n',
  )

  test('wrapped at any column, with page breaks in mid-sentence, it reads the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 16, max: 60 }),
        fc.infiniteStream(fc.tuple(fc.integer({ min: 0, max: 9 }), pageBreak)),
        (column, breaks) => {
          const between = (): string => {
            const [dice, wide] = breaks.next().value
            return dice === 0 ? wide : '\n'
          }
          const text = samplePlanParagraphs.map(paragraph => wrap(paragraph, column, between)).join('\n')
          const outline = parsePlan(text)
          expect(words(outline)).toEqual(plain)
          expectPlaces(text, outline)
        },
      ),
    )
  })

  test('not wrapped, but broken by pages anywhere inside its sentences, it reads the same', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), pageBreak), { maxLength: 6 }), breaks => {
        const text = breaks.reduce(breakInsideItem, samplePlan)
        const outline = parsePlan(text)
        expect(words(outline)).toEqual(plain)
        expectPlaces(text, outline)
      }),
    )
  })

  test('no character of an item is lost', () => {
    const lines = contentLines(samplePlan).map(line => line.content.text)
    for (const item of itemsOf(parsePlan(samplePlan))) {
      const paragraph = lines.find(line => line.startsWith(item.label))
      expect(`${item.label} ${item.title}。${item.measures.map(measure => measure.text).join('')}`).toBe(paragraph)
    }
  })
})

describe('whatever the text', () => {
  test('a long one without sense takes no time', () => {
    const nonsense = ['“', '（甲', '）', '确保', '招聘1,111', '完成并要', ' ', '\n', '- ', '……1'].map(piece =>
      piece.repeat(40_000),
    )
    for (const text of nonsense)
      expect(itemsOf(parsePlan(`青禾县2021年工作要点\n1. 甲。乙${text}丙\n2. 丁。`)).length).toBeGreaterThan(0)
  })

  const pieces = fc.constantFrom(
    '一、',
    '（一）',
    '1. ',
    '2．',
    '（1）',
    '● ',
    '\n',
    '\n\n',
    '\r\n',
    '加强领导',
    '，',
    '。',
    '“',
    '”',
    '《',
    '》',
    '80%',
    '200人',
    '以上',
    '附件：',
    '　',
    '— 1 —',
    '第三条',
    '只增不减',
    '😀',
  )

  test('every place slices to its text, or the text is refused with a problem', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), found => {
        const text = `青禾县2021年工作要点\n${found.join('')}`
        const code = refusal(text)
        if (code === undefined) expectPlaces(text, parsePlan(text))
        else expect(code).toMatch(/^plan_/)
      }),
      { numRuns: 300 },
    )
  })

  test('an empty text, a text without a plan and a plan without items are refused', () => {
    expect(refusal('')).toBe('plan_empty')
    expect(refusal(' \r\n\u3000\uFEFF\n')).toBe('plan_empty')
    expect(refusal(`${samplePlan}${'。'.repeat(1_000_000)}`)).toBe('plan_too_long')
    expect(refusal('床前明月光，疑是地上霜。\n举头望明月，低头思故乡。')).toBe('plan_title_missing')
    expect(refusal('青禾县教育局2020年工作总结\n1. 成绩。很好。\n2. 不足。很少。')).toBe('plan_title_missing')
    expect(refusal('{"title": 1}\n1. a\n2. b')).toBe('plan_title_missing')
    expect(refusal('青禾县教育局2020年工作要点\n全县教育工作稳步前进。')).toBe('plan_items_missing')
  })
})

function wrap(paragraph: string, column: number, between: () => string): string {
  const parts = Array.from({ length: Math.ceil(paragraph.length / column) }, (_, i) =>
    paragraph.slice(i * column, (i + 1) * column),
  )
  return parts.reduce((text, part) => text + between() + part)
}

/** A break after a unit of an item's second sentence or later, so that titles stay whole; never so close to another that a figure stands alone like a page number. */
function breakInsideItem(text: string, [at, pageBreak]: [number, string]): string {
  const places = [...text.matchAll(/(?<=\n\d+\. [^。\n]*。[^\n]*[^\s\d]\d{0,3})(?=[^\n]{4})(?<![\r\f\n].{0,4})/g)].map(
    match => match.index,
  )
  const place = places[at % places.length] ?? 0
  return text.slice(0, place) + pageBreak + text.slice(place)
}
