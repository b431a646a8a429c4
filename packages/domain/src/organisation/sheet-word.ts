import { EducationStage, type OrganisationKind, type Ownership } from './organisation.ts'
import { ownStage } from './check-organisation.ts'

/** What a sheet of organisations can say of each. `labels` are areas and other free classification 片区、标签. */
export const organisationColumns = [
  'name',
  'kind',
  'parent',
  'stages',
  'ownership',
  'schoolCode',
  'creditCode',
  'labels',
] as const
/** A column of a sheet of organisations. */
export type OrganisationColumn = (typeof organisationColumns)[number]

/** Heads by which a column is known; the first is the one that our own workbooks write. */
const heads: Readonly<Record<OrganisationColumn | 'retiredOn', string>> = {
  name: '单位名称 学校名称 单位 学校 学校（机构）名称 机构名称 名称 Organisation Organization Name School',
  kind: '单位类型 类型 类别 学校类型 学校类别 办学类型 单位类别 Kind Type',
  parent: '上级单位 上级 主管单位 隶属单位 Parent Under',
  stages: '学段 教育阶段 办学学段 Stages Stage EducationStages',
  ownership: '办别 举办者 办学性质 性质 公办民办 公民办 RunBy Ownership',
  schoolCode:
    '学校（机构）标识码 学校标识码 机构标识码 标识码 学校代码 机构代码 代码 SchoolCode OfficialCode Code InstitutionCode',
  creditCode: '统一社会信用代码 信用代码 社会信用代码 SocialCreditCode CreditCode UnifiedSocialCreditCode',
  labels: '标签 片区 区域 分组 组别 城乡类型 Labels Label Area Group',
  retiredOn: '停用日期 RetiredOn',
}

const kindWords: Readonly<Record<OrganisationKind, string>> = {
  kindergarten: '幼儿园 幼教 Kindergarten Preschool',
  primary: '小学 完全小学 完小 中心小学 教学点 九年一贯制学校 九年一贯制 十二年一贯制学校 十二年一贯制 PrimarySchool',
  junior: '初中 初级中学 JuniorHighSchool JuniorSchool MiddleSchool',
  senior: '高中 普通高中 高级中学 完全中学 完中 SeniorHighSchool SeniorSchool HighSchool',
  vocational: '中等职业学校 中职 中职学校 职业学校 职高 VocationalSchool',
  special: '特殊教育学校 特殊教育 特教 特教学校 SpecialSchool',
  township: '乡镇（街道） 乡镇街道 乡镇 镇街 镇 乡 街道 Township Town',
  county_unit: '县直单位 局直单位 局属单位 直属单位 CountyUnit',
  office: '局机关股室 机关股室 股室 科室 BureauOffice Office',
  bureau: '教育局 教育体育局 Bureau',
}

/** Kinds of school whose name says more than one stage. */
const severalStages: Readonly<Record<string, readonly EducationStage[]>> = {
  九年一贯制: ['primary', 'junior'],
  十二年一贯制: ['primary', 'junior', 'senior'],
  完全中学: ['junior', 'senior'],
  完中: ['junior', 'senior'],
}

const stageWords: Readonly<Record<EducationStage, string>> = {
  preschool: '学前 学前教育 幼儿园 幼儿教育 Preschool Kindergarten',
  primary: '小学 小学教育 PrimarySchool',
  junior: '初中 初级中学 初中教育 JuniorHigh JuniorHighSchool',
  senior: '高中 普通高中 普高 高中教育 SeniorHigh SeniorHighSchool',
  vocational: '中职 职高 中等职业教育 职业教育 VocationalSchool',
  special: '特教 特殊教育 SpecialEducation',
}

const ownershipWords: Readonly<Record<Ownership, string>> = {
  public: '公办 公立 教育部门办 State',
  private: '民办 私立 普惠性民办 社会力量办',
}

/** Full and half width, spaces, capitals and dashes make no difference. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s_-]/g, '')
    .toLowerCase()
}

function wordsOf<Key extends string>(words: Readonly<Record<Key, string>>): ReadonlyMap<string, Key> {
  const keys = Object.keys(words)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a Record<Key, …> written out here are Key
  return new Map((keys as Key[]).flatMap(key => [key, ...words[key].split(' ')].map(word => [plainWord(word), key])))
}

const columnByWord = wordsOf(heads)
const kindByWord = wordsOf(kindWords)
const stageByWord = wordsOf(stageWords)
const ownershipByWord = wordsOf(ownershipWords)

/** The column that a head names, in Chinese or English; undefined for one that is not read. */
export function columnOfHead(head: string): OrganisationColumn | 'retiredOn' | undefined {
  return columnByWord.get(plainWord(head))
}

/** The kind of organisation that a word names, in Chinese or English or by its key. */
export function kindOfWord(text: string): OrganisationKind | undefined {
  return kindByWord.get(plainWord(text))
}

/** The stages that follow from a kind's word when nothing else is said of them: 九年一贯制学校 runs two. */
export function stagesOfKind(word: string, kind: OrganisationKind): readonly EducationStage[] {
  const said = severalStages[plainWord(word).replace(/学校$/, '')]
  const own = ownStage[kind]
  return said ?? (own === undefined ? [] : [own])
}

/** The stages that a cell lists, in their own order; undefined when a word among them is none. */
export function stagesOfWords(text: string): readonly EducationStage[] | undefined {
  const found = listed(text.replaceAll(/[/+]/g, '、')).map(each => stageByWord.get(plainWord(each)))
  return found.includes(undefined) ? undefined : EducationStage.options.filter(each => found.includes(each))
}

/** 公办 or 民办; null where 不适用 is written, undefined for another word. */
export function ownershipOfWord(text: string): Ownership | null | undefined {
  return ['不适用', 'doesnotapply'].includes(plainWord(text)) ? null : ownershipByWord.get(plainWord(text))
}

/** What a cell lists, each once. */
export function listed(text: string): readonly string[] {
  const parts = text.split(/[、,，;；\n]/).map(each => each.trim())
  return [...new Set(parts.filter(each => each !== ''))]
}
