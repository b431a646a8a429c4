import { SchemeDefinition } from '@yaodian/domain'
import type { TemplateScheme } from '../template.ts'
import { lixian2020Bonus } from './bonus.ts'
import { lixian2020FalseReporting, lixian2020Penalties, lixian2020Vetoes } from './penalty.ts'
import section1 from './scheme-entry/section-1.json' with { type: 'json' }
import section2 from './scheme-entry/section-2.json' with { type: 'json' }
import section3 from './scheme-entry/section-3.json' with { type: 'json' }
import section4 from './scheme-entry/section-4.json' with { type: 'json' }
import section5 from './scheme-entry/section-5.json' with { type: 'json' }
import section6 from './scheme-entry/section-6.json' with { type: 'json' }

/** 一级指标, one for each section of the plan. */
const categories = [
  { key: 'party', name: '党建' },
  { key: 'reform', name: '改革与法治' },
  { key: 'quality', name: '立德树人与质量' },
  { key: 'management', name: '内部管理' },
  { key: 'safeguards', name: '保障与安全' },
  { key: 'conditions', name: '办学条件' },
]

const schoolWeights = { party: '15', reform: '10', quality: '35', management: '20', safeguards: '15', conditions: '5' }

/**
 * Who is compared with whom: each of the nine kinds of unit has its own rows and weights, which add up to 100. A part without weight
 * has no rows for the group. Where a county has but one or two vocational or special schools, they are ranked with the upper
 * secondary schools, each by its own rows.
 */
const groups = [
  {
    key: 'kindergarten',
    name: '幼儿园组',
    kinds: ['kindergarten'],
    weights: { ...schoolWeights, quality: '5', conditions: '35' },
  },
  { key: 'primary', name: '小学组', kinds: ['primary'], weights: schoolWeights },
  { key: 'junior', name: '初中组', kinds: ['junior'], weights: schoolWeights },
  { key: 'senior', name: '高中组', kinds: ['senior'], weights: schoolWeights },
  { key: 'vocational', name: '中职组', kinds: ['vocational'], weights: schoolWeights, mergeInto: 'senior' },
  { key: 'special', name: '特教组', kinds: ['special'], weights: schoolWeights, mergeInto: 'senior' },
  {
    key: 'township',
    name: '镇街组',
    kinds: ['township'],
    weights: { quality: '20', management: '20', safeguards: '25', conditions: '35' },
  },
  {
    key: 'county_unit',
    name: '县直单位组',
    kinds: ['county_unit'],
    weights: { reform: '60', management: '10', safeguards: '30' },
  },
  {
    key: 'office',
    name: '局股室组',
    kinds: ['office'],
    weights: { party: '20', reform: '30', quality: '15', management: '10', safeguards: '15', conditions: '10' },
  },
]

/** 优秀 by quota and line; the lines are a proposal in the manner of county practice. */
const grades = [
  { grade: '优秀', atLeast: '90', quota: '30' },
  { grade: '良好', atLeast: '80', quota: null },
  { grade: '合格', atLeast: '60', quota: null },
  { grade: '不合格', atLeast: null, quota: null },
]

/** 加分: outside 100, each type under its cap, 5 points in all. */
const bonus = { types: lixian2020Bonus, categoryCaps: {}, cap: '5', outside: true }

/** 减分, each type under its cap; no total falls below 0. */
const penalty = { types: lixian2020Penalties, cap: null, totalFloor: '0' }

/**
 * The demo scheme, marked 建议稿 throughout: weights, marks, rules, lines and the effect of vetoes on grades await the bureau's word.
 * Townships are assessed by their rows, not also by the composite LX-07-01, which would count them twice.
 */
export const lixian2020Scheme: TemplateScheme = {
  name: '澧县教育局2020年度目标管理考核方案（建议稿）',
  nameEn: 'Assessment scheme of Lixian Education Bureau for 2020 (proposal)',
  year: 2020,
  definition: SchemeDefinition.parse({
    categories,
    groups,
    entries: [...section1, ...section2, ...section3, ...section4, ...section5, ...section6],
    vetoes: lixian2020Vetoes,
    bonus,
    penalty,
    falseReporting: lixian2020FalseReporting,
    grades,
    tieBreak: ['category:safeguards', 'category:party', 'category:quality'],
    publicShows: 'points',
    listedInspection: '教育系统督查检查年度清单（演示）第1项',
  }),
}
