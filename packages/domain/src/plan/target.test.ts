import { describe, expect, test } from 'vitest'
import { findTargets } from './target.ts'
import { mapped } from './mapped-text.ts'

function found(text: string): unknown[] {
  return findTargets(mapped(text, 0, text.length)).map(({ kind, comparator, value, value2, unit }) =>
    [kind, comparator, value, ...(value2 === null ? [] : [value2]), unit].map(part => part ?? '-').join(' '),
  )
}

describe('figures', () => {
  test.each([
    ['入学率达到80%以上', 'threshold ge 80 %'],
    ['入学率达到８０％', 'threshold ge 80 %'],
    ['巩固率不低于99.5%', 'threshold ge 99.5 %'],
    ['巩固率保持100％', 'threshold eq 100 %'],
    ['近视率控制在60%以内', 'threshold le 60 %'],
    ['班额不超过45人', 'threshold le 45 人'],
    ['班额不得超过50人', 'threshold le 50 人'],
    ['辍学率低于0.5%', 'threshold lt 0.5 %'],
    ['合格率高于90%', 'threshold gt 90 %'],
    ['大班额比例降至5%以下', 'threshold le 5 %'],
    ['公办园占比提高到50%', 'threshold ge 50 %'],
    ['巩固率98%—99%', 'threshold range 98 99 %'],
    ['每校配备3至5名教师', 'threshold range 3 5 名'],
    ['近视率下降1个百分点以上', 'threshold decrease 1 个百分点'],
    ['公开招考教师200人', 'quantity eq 200 人'],
    ['培训教师1.2万人次', 'quantity eq 12000 人次'],
    ['新增学位1,600个', 'quantity increase 1600 个'],
    ['新增学位１，６００个', 'quantity increase 1600 个'],
    ['招聘教师200余人', 'quantity approx 200 人'],
    ['新建校舍约5000平方米', 'quantity approx 5000 平方米'],
    ['投入资金1,200万元', 'quantity eq 1200 万元'],
    ['三百人以上参加培训', 'threshold ge 300 人'],
    ['百分之八十的学校达标', 'threshold eq 80 %'],
    ['百分之九十九点五的学生按时入学', 'threshold eq 99.5 %'],
    ['每校不少于２名心理教师', 'threshold ge 2 名'],
  ])('%s', (text, target) => expect(found(text)).toEqual([target]))

  test('several in a sentence each keep their own words', () => {
    const text = '招聘教师200人、保育员30人，入园率达90%。'
    expect(findTargets(mapped(text, 0, text.length)).map(target => target.text)).toEqual([
      '招聘教师200人',
      '保育员30人',
      '入园率达90%',
    ])
  })
})

describe('words', () => {
  test.each([
    ['确保教育支出只增不减', 'non_decreasing ge - -'],
    ['全面消除大班额', 'eliminate eq 0 -'],
    ['基本消除大班额', 'eliminate approx 0 -'],
    ['确保学生不因贫失学', 'eliminate eq 0 -'],
    ['严防安全事故的发生', 'eliminate eq 0 -'],
    ['推动数字校园覆盖全体学校', 'coverage eq 100 %'],
    ['对困难学生“应助尽助”', 'coverage eq 100 %'],
    ['实现“校校通平台、班班通资源”', 'coverage eq 100 %'],
    ['完成城北小学迁建项目', 'milestone - - -'],
    ['启动职业中专食堂等项目建设', 'milestone - - -'],
    ['出台《收费管理细则》', 'milestone - - -'],
    ['年底前投入使用', 'milestone - - -'],
    ['严格实行“一票否决”制度', 'veto - - -'],
    ['落实普职招生大体相当要求', 'threshold approx - -'],
    ['大力提升公办园在园幼儿占比', 'threshold increase - -'],
    ['尽力减少代课教师', 'threshold decrease - -'],
  ])('%s', (text, target) => expect(found(text)).toEqual([target]))
})

describe('what is no target', () => {
  test.each([
    '学习贯彻党的十九届四中全会精神',
    '开展“两学一做”学习教育',
    '增强“四个意识”，坚持“五化”建设',
    '运用监督执纪“四种形态”',
    '提升校园“三防”能力',
    '高质量完成校园“三项建设”',
    '全面实施教育信息化2.0行动计划',
    '推进“农村学校建设三年行动计划”',
    '大力推进实施消除大班额专项计划',
    '落实《2020年招生方案100问》',
    '2020年秋季学期开学',
    '抓好3个方面的工作',
    '现有公办园56所',
    '大力提高教师待遇',
    '加强学校卫生室建设',
    '落实《师德一票否决办法》',
    '“1+3”行动稳步开展',
  ])('%s', text => expect(found(text)).toEqual([]))
})
