import { describe, expect, test } from 'vitest'
import { findDate } from './official-date.ts'
import { findDocumentNumber } from './document-number.ts'
import { findLabel } from './label.ts'
import { parsePlan, readPlanText } from './parse-plan.ts'
import type { PlanOutline } from './plan.ts'

/** Section label and title → its items' labels and titles: the outline at a glance. */
function glance(outline: PlanOutline): unknown[] {
  return outline.sections.map(({ label, title, items }) => [label + title, items.map(item => item.label + item.title)])
}

function codes(text: string): string[] {
  return readPlanText(text).warnings.map(warning => warning.code)
}

const head = '青禾县教育局2021年工作计划\n青教字〔2021〕3号\n'

describe('front matter', () => {
  test.each([
    ['澧教字〔2020〕1号', '澧教字〔2020〕1号'],
    ['青教发[2015]12号', '青教发〔2015〕12号'],
    ['青教发（２０１５）第１２号', '青教发〔2015〕12号'],
    ['青教办【2015】 003 号  签发人', '青教办〔2015〕3号'],
    ['青教字2015年1号', null],
  ])('document number %s', (text, number) => expect(findDocumentNumber(text)).toBe(number))

  test.each([
    ['2020年3月5日', '2020-03-05'],
    ['二〇二〇年十二月三十一日', '2020-12-31'],
    ['2021年2月29日', null],
    ['2020年２月29日', '2020-02-29'],
  ])('date %s', (text, date) => expect(findDate(text)).toBe(date))

  test('a covering letter gives number and date, the plan below it its title over two lines', () => {
    const text = `关于印发《白水市教育局2022年工作\n要点》的通知\n白教〔2022〕15号\n各学校：\n现将工作要点印发给你们，请贯彻落实。\n白水市教育局\n2022年2月18日\n\n白水市教育局\n二〇二二年工作要点\n（征求意见稿）\n\n2022年是关键之年，工作要求稳中求进。\n\n一、德育\n1、抓好德育。开展活动3次。\n2、抓好劳动。建基地5个。`
    expect(parsePlan(text)).toMatchObject({
      title: '白水市教育局二〇二二年工作要点',
      documentNumber: '白教〔2022〕15号',
      issuer: '白水市教育局',
      year: 2022,
      date: '2022-02-18',
      preamble: '2022年是关键之年，工作要求稳中求进。',
    })
  })

  test('signature, date and attachments below the plan are no item, and the attachment is named', () => {
    const text = `${head}一、党建\n1. 抓党建。落实责任。\n2. 抓学习。学习规定。\n\n青禾县教育局\n2021年3月5日\n\n附件：1. 任务分解表\n1. 甲。乙。`
    const { outline, warnings } = readPlanText(text)
    expect(outline.date).toBe('2021-03-05')
    expect(glance(outline)).toEqual([['一、党建', ['1.抓党建', '2.抓学习']]])
    expect(warnings.map(warning => warning.code)).toEqual(['plan_attachment_left_out'])
  })
})

describe('numbering', () => {
  test.each([
    ['一、党建', 'numeral', 1],
    ['十二．党建', 'numeral', 12],
    ['（三）党建', 'numeral_paren', 3],
    ['(三)党建', 'numeral_paren', 3],
    ['１２．党建', 'number', 12],
    ['3、党建', 'number', 3],
    ['⒉党建', 'number', 2],
    ['第三条 党建', 'article', 3],
    ['第二部分　党建', 'part', 2],
    ['第一章 党建', 'chapter', 1],
    ['（2）党建', 'number_paren', 2],
    ['2）党建', 'number_paren', 2],
    ['③党建', 'circled', 3],
    ['2.3 党建', 'decimal', 3],
    ['● 党建', 'bullet', null],
  ] as const)('%s', (line, kind, number) => expect(findLabel(line)).toMatchObject({ kind, number }))

  test.each(['2.0行动计划', '200人', '一岗双责', '2020年', '98.5%', '四中全会', '（试行）', '-5度'])(
    '%s begins no item',
    line => {
      expect(findLabel(line)).toBeNull()
    },
  )

  test('items numbered anew in each section get ids that stay apart', () => {
    const outline = parsePlan(
      `${head}一、党建\n1、抓党建。甲。\n2、抓学习。乙。\n二、教学\n1、抓质量。丙。\n2、抓教研。丁。`,
    )
    expect(
      outline.sections.flatMap(section => section.items.flatMap(item => item.measures.map(measure => measure.id))),
    ).toEqual(['1-1.1', '1-2.1', '2-1.1', '2-2.1'])
    expect(codes(`${head}一、党建\n1、抓党建。甲。\n2、抓学习。乙。\n二、教学\n1、抓质量。丙。`)).toEqual([])
  })

  test('items without a section make one section with the plan’s title', () => {
    expect(glance(parsePlan(`${head}一、抓党建。开会2次。\n二、抓安全。零事故。`))).toEqual([
      ['青禾县教育局2021年工作计划', ['一、抓党建', '二、抓安全']],
    ])
  })

  test('（一） without a level below are the items', () => {
    expect(
      glance(parsePlan(`${head}一、党建\n（一）学习。甲。\n（二）培训。乙。\n二、教学\n（一）教研。丙。`)),
    ).toEqual([
      ['一、党建', ['（一）学习', '（二）培训']],
      ['二、教学', ['（一）教研']],
    ])
  })

  test('parts hold sections, points belong to their item', () => {
    const outline = parsePlan(
      `${head}第一部分 目标\n一、德育\n（一）活动。开展活动。\n（1）每校1个心理室；\n（2）每天锻炼1小时。\n（二）劳动。建基地。`,
    )
    expect(outline.sections[0]?.parent).toEqual({ label: '第一部分', title: '目标' })
    expect(outline.sections[0]?.items[0]?.measures.map(measure => measure.text)).toEqual([
      '开展活动。',
      '（1）每校1个心理室；',
      '（2）每天锻炼1小时。',
    ])
  })

  test('titles on lines of their own are told from their text', () => {
    const outline = parsePlan(`${head}一、党建\n1、抓党建\n落实责任。开展学习。\n2、抓质量\n提高质量，\n做好教研。`)
    expect(outline.sections[0]?.items.map(item => [item.title, item.measures.map(measure => measure.text)])).toEqual([
      ['抓党建', ['落实责任。', '开展学习。']],
      ['抓质量', ['提高质量，做好教研。']],
    ])
  })

  test('text below a heading without a number is kept as an item without a label', () => {
    const outline = parsePlan(
      `${head}一、党建\n今年党建工作要有新进展。\n1. 抓党建。甲。\n2. 抓学习。乙。\n二、保障\n加强督导，每月不少于2次。`,
    )
    expect(
      outline.sections.map(section => section.items.map(item => [item.label, item.title, item.measures[0]?.text])),
    ).toEqual([
      [
        ['', '党建', '今年党建工作要有新进展。'],
        ['1.', '抓党建', '甲。'],
        ['2.', '抓学习', '乙。'],
      ],
      [['', '保障', '加强督导，每月不少于2次。']],
    ])
  })

  test('an item of one sentence is title and measure both, so that its target is not lost', () => {
    const [item] = parsePlan(`${head}一、党建\n1. 发展党员20名。\n2. 培训100人次。`).sections[0]?.items ?? []
    expect(item).toMatchObject({
      title: '发展党员20名',
      measures: [{ text: '发展党员20名。' }],
      targets: [{ value: '20', unit: '名' }],
    })
  })

  test('a number at the start of a wrapped line is text', () => {
    const outline = parsePlan(`${head}一、高中\n1. 抓整合。完成县二中、\n三、四中高中部整合。\n2. 抓招生。落实要求。`)
    expect(glance(outline)).toEqual([['一、高中', ['1.抓整合', '2.抓招生']]])
    expect(outline.sections[0]?.items[0]?.measures[0]?.text).toBe('完成县二中、三、四中高中部整合。')
  })

  test('a sentence ends outside quotes only', () => {
    const outline = parsePlan(
      `${head}一、宣传\n1. 抓宣传。学习“不忘初心。牢记使命。”的要求。他说：“要办好学校。”大家赞成！\n2. 抓活动。好。`,
    )
    expect(outline.sections[0]?.items[0]?.measures.map(measure => measure.text)).toEqual([
      '学习“不忘初心。牢记使命。”的要求。',
      '他说：“要办好学校。”',
      '大家赞成！',
    ])
  })

  test('byte order mark, CRLF, tabs and wide blanks change nothing', () => {
    const text = `\uFEFF${head}一、党建\r\n\t1．抓党建。甲。\r\n　　2．抓学习。乙。\r\n`.replaceAll(/\r?\n/g, '\r\n')
    expect(glance(parsePlan(text))).toEqual([['一、党建', ['1．抓党建', '2．抓学习']]])
  })
})

describe('a plan with one section that holds one item', () => {
  test.each([
    ['一、加强党建\n1. 抓好学习。全年学习12次以上。', ['一、加强党建', ['1.抓好学习']]],
    ['一、加强党建\n（一）抓好学习。全年学习12次以上。', ['一、加强党建', ['（一）抓好学习']]],
    ['（一）加强党建\n1. 抓好学习\n全年学习12次以上。', ['（一）加强党建', ['1.抓好学习']]],
  ])('%j keeps section and item apart', (body, outline) => {
    expect(glance(parsePlan(`${head}${body}`))).toEqual([outline])
  })
})

describe('what a person should look at', () => {
  test('a number twice loses nothing and is named', () => {
    const { outline, warnings } = readPlanText(
      `${head}一、党建\n1. 抓党建。甲。\n2. 抓学习。乙。\n2. 抓培训。丙。\n3. 抓检查。丁。`,
    )
    expect(outline.sections[0]?.items).toHaveLength(4)
    expect(warnings).toEqual([
      { code: 'plan_item_duplicate', params: { label: '2.', title: '抓培训' }, path: ['sections', 0, 'items', 2] },
    ])
    const ids = outline.sections.flatMap(section =>
      section.items.flatMap(item => item.measures.map(measure => measure.id)),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('a gap, an empty section, a missing number and year', () => {
    expect(codes(`${head}一、党建\n1. 抓党建。甲。\n2. 抓学习。乙。\n5. 抓培训。丙。\n6. 抓检查。丁。`)).toEqual([
      'plan_item_gap',
    ])
    expect(codes(`${head}一、党建\n二、教学\n1. 抓党建。甲。\n2. 抓学习。乙。`)).toEqual(['plan_section_empty'])
    expect(codes('青禾县教育局工作要点\n一、党建\n1. 抓党建。甲。\n2. 抓学习。乙。')).toEqual([
      'plan_number_missing',
      'plan_year_missing',
    ])
  })
})
