import type { TemplateOrganisation } from '../template.ts'
import { demoCreditCode, demoSchoolCode } from './demo-code.ts'
import { lixianOffices } from './office.ts'

/** Townships and sub-districts by their real names; which schools stand there is the demo's own. */
const townships = [
  ['lixi', '澧西街道', 'Lixi'],
  ['liyang', '澧阳街道', 'Liyang'],
  ['lipu', '澧浦街道', 'Lipu'],
  ['lidan', '澧澹街道', 'Lidan'],
  ['xiaodukou', '小渡口镇', 'Xiaodukou'],
  ['mengxi', '梦溪镇', 'Mengxi'],
  ['fuxing', '复兴镇', 'Fuxing'],
  ['yanjing', '盐井镇', 'Yanjing'],
  ['dayandang', '大堰垱镇', 'Dayandang'],
  ['wangjiachang', '王家厂镇', 'Wangjiachang'],
  ['jinluo', '金罗镇', 'Jinluo'],
  ['matoupu', '码头铺镇', 'Matoupu'],
  ['ganxitan', '甘溪滩镇', 'Ganxitan'],
  ['huolianpo', '火连坡镇', 'Huolianpo'],
  ['linan', '澧南镇', 'Linan'],
  ['rudong', '如东镇', 'Rudong'],
  ['cennan', '涔南镇', 'Cennan'],
  ['guanyuan', '官垸镇', 'Guanyuan'],
  ['chengtoushan', '城头山镇', 'Chengtoushan'],
] as const

type TownshipRow = (typeof townships)[number]

const privateKindergartens = [
  ['lixi-chenguang', '澧西街道晨光幼儿园', 'Chenguang Private Kindergarten, Lixi'],
  ['lipu-xinmiao', '澧浦街道新苗幼儿园', 'Xinmiao Private Kindergarten, Lipu'],
  ['dayandang-xingxing', '大堰垱镇小星星幼儿园', 'Little Star Private Kindergarten, Dayandang'],
] as const

const countyUnits = [
  ['county-finance', '澧县财政局', 'County Finance Bureau'],
  ['county-human-resources', '澧县人力资源和社会保障局', 'County Human Resources Bureau'],
  ['county-health', '澧县卫生健康局', 'County Health Bureau'],
  ['county-police', '澧县公安局', 'County Public Security Bureau'],
] as const

const seniorSchools = [
  ['senior-1', '澧县第一中学', 'Lixian No. 1 High School'],
  ['senior-2', '澧县第二中学', 'Lixian No. 2 High School'],
  ['senior-3', '澧县第三中学', 'Lixian No. 3 High School'],
  ['senior-4', '澧县第四中学', 'Lixian No. 4 High School'],
] as const

const plain = {
  parentKey: 'bureau',
  ownership: 'public',
  schoolCode: null,
  creditCode: null,
  labels: [],
  stages: [],
} as const satisfies Partial<TemplateOrganisation>

function place(name: string): string {
  return name.endsWith('街道') ? '城区' : '农村'
}

function township([slug, name, nameEn]: TownshipRow, at: number): TemplateOrganisation {
  const kindEn = name.endsWith('街道') ? 'Sub-district' : 'Town'
  return {
    ...plain,
    key: `township-${slug}`,
    kind: 'township',
    name,
    nameEn: `${nameEn} ${kindEn}`,
    ownership: null,
    creditCode: demoCreditCode('11', 100 + at),
    labels: [place(name)],
  }
}

function kindergarten([slug, name, nameEn]: TownshipRow, at: number): TemplateOrganisation {
  const code = { schoolCode: demoSchoolCode('11', at + 1), creditCode: demoCreditCode('12', 200 + at) }
  return {
    ...plain,
    ...code,
    key: `kindergarten-${slug}`,
    kind: 'kindergarten',
    name: `${name}中心幼儿园`,
    nameEn: `${nameEn} Central Kindergarten`,
    stages: ['preschool'],
    labels: [place(name)],
  }
}

function privateKindergarten(
  [slug, name, nameEn]: (typeof privateKindergartens)[number],
  at: number,
): TemplateOrganisation {
  const code = { schoolCode: demoSchoolCode('11', 50 + at), creditCode: demoCreditCode('52', 250 + at) }
  return {
    ...plain,
    ...code,
    key: `kindergarten-${slug}`,
    kind: 'kindergarten',
    name,
    nameEn,
    stages: ['preschool'],
    ownership: 'private',
    labels: [place(name)],
  }
}

function primary([slug, name, nameEn]: TownshipRow, at: number): TemplateOrganisation {
  const code = { schoolCode: demoSchoolCode('21', at + 1), creditCode: demoCreditCode('12', 300 + at) }
  return {
    ...plain,
    ...code,
    key: `primary-${slug}`,
    kind: 'primary',
    name: `${name}中心小学`,
    nameEn: `${nameEn} Central Primary School`,
    stages: ['primary'],
    labels: [place(name)],
  }
}

function junior([slug, name, nameEn]: TownshipRow, at: number): TemplateOrganisation {
  const code = { schoolCode: demoSchoolCode('31', at + 1), creditCode: demoCreditCode('12', 400 + at) }
  const labels = at % 2 === 0 ? [place(name)] : [place(name), '寄宿制']
  return {
    ...plain,
    ...code,
    key: `junior-${slug}`,
    kind: 'junior',
    name: `${name}中学`,
    nameEn: `${nameEn} Junior Secondary School`,
    stages: ['junior'],
    labels,
  }
}

function senior([key, name, nameEn]: (typeof seniorSchools)[number], at: number): TemplateOrganisation {
  const code = { schoolCode: demoSchoolCode('34', at + 1), creditCode: demoCreditCode('12', 500 + at) }
  return { ...plain, ...code, key, kind: 'senior', name, nameEn, stages: ['senior'], labels: ['城区', '寄宿制'] }
}

function countyUnit([key, name, nameEn]: (typeof countyUnits)[number], at: number): TemplateOrganisation {
  return {
    ...plain,
    key,
    kind: 'county_unit',
    name,
    nameEn,
    ownership: null,
    creditCode: demoCreditCode('11', 600 + at),
  }
}

const bureau: TemplateOrganisation = {
  ...plain,
  key: 'bureau',
  kind: 'bureau',
  name: '澧县教育局',
  nameEn: 'Lixian Education Bureau',
  parentKey: null,
  ownership: null,
  creditCode: demoCreditCode('11', 1),
}

const vocational: TemplateOrganisation = {
  ...plain,
  key: 'vocational-1',
  kind: 'vocational',
  name: '澧县职业中专学校',
  nameEn: 'Lixian Vocational Secondary School',
  stages: ['vocational'],
  schoolCode: demoSchoolCode('36', 1),
  creditCode: demoCreditCode('12', 510),
  labels: ['城区', '寄宿制'],
}

const special: TemplateOrganisation = {
  ...plain,
  key: 'special-yucai',
  kind: 'special',
  name: '育才实验学校',
  nameEn: 'Yucai Experimental School',
  stages: ['special'],
  schoolCode: demoSchoolCode('51', 1),
  creditCode: demoCreditCode('12', 520),
  labels: ['城区'],
}

/** The demo county: the bureau, its offices, all townships, and schools named after them. Parents stand before their children. */
export const lixianOrganisations: readonly TemplateOrganisation[] = [
  bureau,
  ...lixianOffices,
  ...townships.map(township),
  ...countyUnits.map(countyUnit),
  ...townships.slice(1, 10).map(kindergarten),
  ...privateKindergartens.map(privateKindergarten),
  ...townships.slice(0, 16).map(primary),
  ...townships.slice(4, 14).map(junior),
  ...seniorSchools.map(senior),
  vocational,
  special,
]
