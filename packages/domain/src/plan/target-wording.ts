import type { Comparator, TargetKind } from './plan.ts'

/** A target said in words, without a figure; `value` and `unit` are what the words amount to. */
export interface Wording {
  readonly kind: TargetKind
  readonly comparator: Comparator | null
  readonly value: string | null
  readonly unit: string | null
  readonly words: RegExp
}

/** Adverbs and lead-ins before the verb of a clause. */
const lead =
  '^(?:[\\s、]|并|要|将|同时|年内|年底前|年底|今年|全年|全面|全部|基本|彻底|坚决|切实|认真|积极|努力|尽力|力争|确保|抓紧|加快|按时|如期|大力|持续|稳步|逐步|逐年|有效|进一步|不断|继续|严格|着力|推动|实现|做到|合理|\\d{1,2}月底?前)*'
const quoted = '(?:《[^》]*》|“[^”]*”)'
const building = '(?:考点|校舍|项目|工程|基地|场馆|食堂|宿舍|公寓|教学楼|综合楼|学校|幼儿园|运动场|中心|平台|园区|校区)'
const measurable = '(?:率|占比|比例|比重|规模|人数|数量|总数|总量|面积|学位|学位数|分值|得分|位次|经费|标准化程度)'

/**
 * What plans say without a figure. The first that fits a clause counts. A verb counts only where it is what the clause is about:
 * at its beginning, after adverbs (`大力推进实施消除大班额专项计划` names a plan, `全面消除大班额` is a target; `高质量完成` says how, not that).
 */
export const wordings: readonly Wording[] = [
  { kind: 'veto', comparator: null, value: null, unit: null, words: /一票否决/ },
  {
    kind: 'non_decreasing',
    comparator: 'ge',
    value: null,
    unit: null,
    words: /只增不减|只升不降|不减少|不降低|不下降|稳中有升|有增无减/,
  },
  {
    kind: 'coverage',
    comparator: 'eq',
    value: '100',
    unit: '%',
    words:
      /覆盖(?:全体|全部|所有|全县|全市|全区|每)|全覆盖|全员(?:覆盖|参与|达标|培训)|应(.)尽\1|应(?:返|读|上|学|训|享|考)尽|([校班人村室师园生])\2(?:通|有|会|达标|建)/,
  },
  { kind: 'eliminate', comparator: 'approx', value: '0', unit: null, words: new RegExp(`${lead}基本(?:消除|消灭)`) },
  {
    kind: 'eliminate',
    comparator: 'eq',
    value: '0',
    unit: null,
    words: new RegExp(`${lead}(?:消除|消灭|杜绝|清零|实现清零|取缔)`),
  },
  {
    kind: 'eliminate',
    comparator: 'eq',
    value: '0',
    unit: null,
    words: /^.{0,4}(?:严防|防止|避免|杜绝).*(?:发生|出现)$/,
  },
  {
    kind: 'eliminate',
    comparator: 'eq',
    value: '0',
    unit: null,
    words:
      /确保.+不(?:再|在|因|发生|出现|失|留|漏|落|让|流|返)|不让一[个名]|零(?:发生|事故|辍学|投诉|感染|上访|容忍事件)|动态清零|不发生/,
  },
  {
    kind: 'milestone',
    comparator: null,
    value: null,
    unit: null,
    words: new RegExp(
      `${lead}(?:完成|启动|建成|开工|竣工|投入使用).*(?:建设|整合|改造|改扩建|扩建|新建|搬迁|迁建|项目|工程|编制|验收|招标|启用|使用|论证|开工|${building})$`,
    ),
  },
  {
    kind: 'milestone',
    comparator: null,
    value: null,
    unit: null,
    words: new RegExp(`${lead}(?:出台|印发|颁布|发布|制定出台|修订)`),
  },
  {
    kind: 'milestone',
    comparator: null,
    value: null,
    unit: null,
    words: new RegExp(`${lead}(?:编制|制定|制订|拟定|升级|编写|编印|上线)[^，]*${quoted}`),
  },
  { kind: 'milestone', comparator: null, value: null, unit: null, words: new RegExp(`${lead}完善《[^》]*》$`) },
  {
    kind: 'milestone',
    comparator: null,
    value: null,
    unit: null,
    words: new RegExp(
      `${lead}(?:做好|抓好|推进|加快)[^、，]*(?:考点|校舍|项目|工程|场馆|食堂|宿舍|公寓|教学楼|综合楼|运动场|校区)(?:的)?建设$`,
    ),
  },
  {
    kind: 'milestone',
    comparator: null,
    value: null,
    unit: null,
    words: /(?:正式)?(?:竣工|投入使用|建成|开工建设|挂牌成立|挂牌|如期开学|投用)$/,
  },
  {
    kind: 'threshold',
    comparator: 'approx',
    value: null,
    unit: null,
    words: /大体(?:相当|相等|持平)|基本(?:相当|持平)/,
  },
  {
    kind: 'threshold',
    comparator: 'increase',
    value: null,
    unit: null,
    words: new RegExp(`${lead}(?:提升|提高|扩大|增加|扩充).*${measurable}$`),
  },
  {
    kind: 'threshold',
    comparator: 'decrease',
    value: null,
    unit: null,
    words: new RegExp(`${lead}(?:降低|压减|压缩|缩减|控制|减少).*${measurable}$`),
  },
  {
    kind: 'threshold',
    comparator: 'decrease',
    value: null,
    unit: null,
    words: new RegExp(
      `${lead}(?:减少|压减|压缩)(?!.*(?:影响|损失|负担|干扰|环节|隐患)).*(?:教师|学生|人员|班额?|事故|案件|事件|次数|数|活动|会议|文件|检查|学校|校点)$`,
    ),
  },
]
