import { describe, expect, test } from 'vitest'
import { importOrganisations, planImport } from './import-organisations.ts'
import { mostOrganisationRows, readOrganisationSheet } from './read-organisation-sheet.ts'
import type { Organisation } from './organisation.ts'

const bureau: Organisation = {
  id: 'bureau',
  kind: 'bureau',
  name: '教育局',
  parentId: null,
  stages: [],
  ownership: null,
  schoolCode: null,
  creditCode: null,
  labels: [],
  retiredOn: null,
  version: 1,
}
const school: Organisation = {
  ...bureau,
  id: 'school',
  kind: 'primary',
  name: '第一小学',
  parentId: 'bureau',
  stages: ['primary'],
  ownership: 'public',
  schoolCode: '2143000001',
  version: 3,
}
const existing = [bureau, school]

const head = ['单位名称', '单位类型', '上级单位', '学段', '办别', '标识码', '统一社会信用代码', '片区']
const read = (...rows: readonly (readonly string[])[]) => readOrganisationSheet([head, ...rows])
const plan = (rows: readonly (readonly string[])[], all: readonly Organisation[] = existing) => {
  let made = 0
  return planImport(read(...rows).rows, all, () => `new${(made += 1)}`)
}
const found = (rows: readonly (readonly string[])[], all: readonly Organisation[] = existing) =>
  plan(rows, all).flatMap(({ problems }) => problems.map(({ path, code }) => `${path.join(' ')}: ${code}`))

describe('a sheet of organisations', () => {
  test('is read under Chinese and English heads, below a title, without its examples and retired rows', () => {
    const sheet = readOrganisationSheet([
      ['某县学校名册'],
      [],
      ['序号', 'Organisation', 'kind', 'Run by', '停用日期'],
      ['1', '例：第一小学', '小学', '公办', ''],
      ['2', 'North School', 'Primary school', 'public', ''],
      ['', '', '—', '', ''],
      ['3', 'South School', 'Primary school', '/', '2020-01-01'],
    ])
    expect(sheet.rows.map(({ line, cells }) => [line, cells.name, cells.kind, cells.ownership, cells.parent])).toEqual([
      [5, 'North School', 'Primary school', 'public', ''],
    ])
    expect(sheet.heads).toMatchObject({ name: 'Organisation', kind: 'kind', parent: null })
    expect(sheet.unread).toEqual(['序号'])
  })

  test('without a column for the name, or with too many rows, is refused whole', () => {
    const codes = (cells: readonly (readonly string[])[]) =>
      readOrganisationSheet(cells).problems.map(each => each.code)
    expect(codes([['类型'], ['小学']])).toEqual(['organisation_column_missing'])
    expect(codes([['名称'], ...Array.from({ length: mostOrganisationRows + 1 }, (_, at) => [`校${at}`])])).toEqual([
      'organisation_sheet_too_long',
    ])
  })
})

describe('what a sheet comes to', () => {
  test('a new school stands below the bureau and runs its own stage, unless the sheet says more', () => {
    const [plain, nine, full] = plan([
      ['第二小学', '小学'],
      ['第三学校', '九年一贯制学校', '', '', '民办', '', '', '城区、寄宿制'],
      ['第四学校', 'Primary school', '第一小学', '学前，小学', 'Public', '2143000002'],
    ])
    expect(plain).toMatchObject({ change: 'new', before: null, draft: { parentId: 'bureau', stages: ['primary'] } })
    expect(nine?.draft).toMatchObject({
      stages: ['primary', 'junior'],
      ownership: 'private',
      labels: ['城区', '寄宿制'],
    })
    expect(full?.draft).toMatchObject({
      parentId: 'school',
      stages: ['preschool', 'primary'],
      schoolCode: '2143000002',
    })
  })

  test('a parent may stand later in the sheet, and is named by name or code', () => {
    const [branch, other, centre] = plan([
      ['教学点', '小学', '中心小学'],
      ['分校', '小学', '2143000001'],
      ['中心小学', '小学'],
    ])
    expect([branch?.draft?.parentId, other?.draft?.parentId]).toEqual([centre?.id, 'school'])
  })

  test('what is there already is left as it is; an empty cell says nothing; the order of stages and the case of a code neither', () => {
    const nine = { ...school, stages: ['junior', 'primary'] as const, creditCode: '12430723000000000E' }
    const all = [bureau, { ...nine, stages: [...nine.stages] }]
    const rows = [['第一小学', '小学', '', '小学、初中', '', '', '12430723000000000e']]
    expect(plan(rows, all).map(each => each.change)).toEqual(['same'])
  })

  test('what differs is an update, found by name or by code', () => {
    expect(plan([['第一小学', '', '', '', '民办']])).toMatchObject([
      { change: 'changed', id: 'school', draft: { ownership: 'private', kind: 'primary', schoolCode: '2143000001' } },
    ])
    expect(plan([['实验小学', '', '', '', '', '2143000001']])).toMatchObject([
      { change: 'changed', id: 'school', draft: { name: '实验小学' } },
    ])
  })

  test('of two of one name the row means the one below its parent; another parent or code is another school', () => {
    const north = { ...school, id: 'north', kind: 'township' as const, stages: [], name: '北镇', schoolCode: null }
    const a = { ...school, id: 'a', name: '中心小学', parentId: 'north', schoolCode: null }
    const b = { ...a, id: 'b', parentId: 'bureau' }
    expect(plan([['中心小学', '小学', '北镇']], [bureau, north, a, b]).map(each => each.id)).toEqual(['a'])
    expect(found([['中心小学', '小学']], [bureau, north, a, b])).toEqual(['2 name: organisation_name_ambiguous'])
    const both = [
      ['中心小学', '小学', '北镇'],
      ['中心小学', '小学', '教育局'],
    ]
    expect(plan(both, [bureau, north, a]).map(each => [each.change, each.id])).toEqual([
      ['same', 'a'],
      ['new', 'new1'],
    ])
    expect(found([['第一小学', '小学', '', '', '', '2143000009']])).toEqual(['2 name: organisation_name_taken'])
  })

  test('every fault is named by line and column', () => {
    expect(
      found([
        ['甲校', '中学校', '', '大学', '其他'],
        ['乙校', ''],
        ['', '小学'],
        ['丙校', '小学', '无此镇'],
        ['丁校', '小学', '', '初中', '', '12', '34'],
        ['戊校', '小学', '', '', '', '2143000001'],
        ['长'.repeat(101), '小学'],
        ['己局', '教育局'],
      ]),
    ).toEqual([
      '2 kind: organisation_cell_unknown',
      '2 stages: organisation_cell_unknown',
      '2 ownership: organisation_cell_unknown',
      '3 kind: organisation_cell_missing',
      '4 name: organisation_cell_missing',
      '5 parent: organisation_parent_unknown',
      '6 stages: organisation_stages_unfit',
      '6 schoolCode: school_code_invalid',
      '6 creditCode: credit_code_invalid',
      // The code is of 第一小学, which the row would rename to 戊校: an update, no fault.
      '8 name: organisation_name_too_long',
      '9 kind: organisation_bureau_fixed',
      '9 parent: organisation_bureau_fixed',
    ])
  })

  test('rows that are the same organisation, or share a code, are refused from the second on', () => {
    expect(
      found([
        ['甲校', '小学', '', '', '', '2143000002'],
        ['甲校', '小学'],
        ['乙校', '小学', '', '', '', '2143000002'],
        ['第一小学', '小学'],
        ['第一小学', '小学', '', '', '民办'],
      ]),
    ).toEqual([
      '3 name: organisation_line_twice',
      '4 schoolCode: organisation_code_taken',
      '6 name: organisation_line_twice',
    ])
  })

  test('a code of a retired organisation stays taken', () => {
    expect(
      found([['乙校', '小学', '', '', '', '2143000001']], [bureau, { ...school, retiredOn: '2020-01-01' }]),
    ).toEqual(['2 schoolCode: organisation_code_taken'])
  })

  test('what would stand below itself or below a faulty row is refused', () => {
    expect(
      found([
        ['甲校', '小学', '乙校'],
        ['乙校', '小学', '甲校'],
        ['丙校', '小学', '丁校'],
        ['丁校', '大学'],
        ['戊校', '小学', '丙校'],
      ]),
    ).toEqual([
      '2 parent: organisation_parent_cycle',
      '3 parent: organisation_parent_cycle',
      '4 parent: organisation_parent_faulty',
      '5 kind: organisation_cell_unknown',
      '6 parent: organisation_parent_faulty',
    ])
  })
})

describe('carrying a sheet out', () => {
  const rows = [
    ['教学点', '小学', '中心小学'],
    ['中心小学', '小学'],
    ['第一小学', '', '', '', '民办'],
    ['坏行', '大学'],
  ]

  test('makes what is new, parents first, and changes only what was chosen', () => {
    const lines = plan(rows)
    const names = (chosen: readonly string[]) =>
      importOrganisations(lines, new Set(chosen), existing).map(({ after, before }) => [after.name, before?.version])
    expect(names([])).toEqual([
      ['中心小学', undefined],
      ['教学点', undefined],
    ])
    expect(names(['school'])).toContainEqual(['第一小学', 3])
    expect(importOrganisations(lines, new Set(['school']), existing).map(each => each.after.version)).toEqual([4, 1, 1])
  })

  test('a choice of updates that makes a ring is refused at its line', () => {
    const below = { ...school, id: 'below', name: '教学点', parentId: 'school', schoolCode: null }
    const lines = plan(
      [
        ['第一小学', '', '教学点'],
        ['教学点', '', '教育局'],
      ],
      [...existing, below],
    )
    expect(lines.map(each => each.change)).toEqual(['changed', 'changed'])
    const act = (...chosen: string[]) => importOrganisations(lines, new Set(chosen), [...existing, below])
    expect(act('school', 'below').map(each => each.after.id)).toEqual(['below', 'school'])
    expect(() => act('school')).toThrow('organisation_parent_cycle')
  })
})
