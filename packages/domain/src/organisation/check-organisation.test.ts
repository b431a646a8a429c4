import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  changeOrganisation,
  checkOrganisation,
  checkRetireOrganisation,
  createOrganisation,
  retireOrganisation,
} from './check-organisation.ts'
import { treeOrder } from './organisation-tree.ts'
import { OrganisationKind, type Organisation, type OrganisationDraft } from './organisation.ts'

const school: Organisation = {
  id: 'school',
  kind: 'primary',
  name: '第一小学',
  parentId: 'bureau',
  stages: ['primary'],
  ownership: 'public',
  schoolCode: '2143000001',
  creditCode: '12430723000000000E',
  labels: [],
  retiredOn: null,
  version: 3,
}
const bureau: Organisation = {
  ...school,
  id: 'bureau',
  kind: 'bureau',
  name: '教育局',
  parentId: null,
  stages: [],
  schoolCode: null,
  creditCode: null,
}
const office: Organisation = { ...bureau, id: 'office', kind: 'office', name: '安全股', parentId: 'bureau' }
const all = [bureau, office, school]
const draft: OrganisationDraft = {
  kind: 'primary',
  name: '第二小学',
  parentId: 'bureau',
  stages: ['primary'],
  ownership: 'public',
  schoolCode: null,
  creditCode: null,
  labels: [],
}
const found = (change: Partial<OrganisationDraft>, id: string | null = null, others = all) =>
  checkOrganisation({ ...draft, ...change }, id, others).map(each => `${each.path.join('.')}: ${each.code}`)

describe('an organisation as entered', () => {
  test('fits, with and without codes', () => {
    expect(found({})).toEqual([])
    expect(found({ schoolCode: '2143000002', creditCode: '52430723MJJ000000D' })).toEqual([])
  })

  test('a nine-year school runs the stage of its kind and another', () => {
    expect(found({ stages: ['primary', 'junior'] })).toEqual([])
    expect(found({ stages: ['junior'] })).toEqual(['stages: organisation_stages_unfit'])
  })

  test('what is no school runs no stage', () => {
    expect(found({ kind: 'office', stages: [] })).toEqual([])
    expect(found({ kind: 'township', stages: ['primary'] })).toEqual(['stages: organisation_stages_unfit'])
  })

  test('every fault is named, not only the first', () => {
    expect(found({ schoolCode: '12', creditCode: '34', parentId: null, stages: [] })).toEqual([
      'stages: organisation_stages_unfit',
      'schoolCode: school_code_invalid',
      'creditCode: credit_code_invalid',
      'parentId: organisation_parent_required',
    ])
  })

  test('a code belongs to one, also after that one was retired', () => {
    const retired = [bureau, { ...school, retiredOn: '2020-08-31' }]
    expect(found({ schoolCode: '2143000001' }, null, retired)).toEqual(['schoolCode: organisation_code_taken'])
    expect(found({ creditCode: '12430723000000000E' })).toEqual(['creditCode: organisation_code_taken'])
    expect(found({ schoolCode: '2143000001' }, 'school')).toEqual([])
  })

  test('a name is free again once its holder is retired', () => {
    expect(found({ name: '第一小学' })).toEqual(['name: organisation_name_taken'])
    expect(found({ name: '第一小学' }, 'school')).toEqual([])
    expect(found({ name: '第一小学' }, null, [bureau, { ...school, retiredOn: '2020-08-31' }])).toEqual([])
  })

  test('its parent is there and in use', () => {
    expect(found({ parentId: 'nowhere' })).toEqual(['parentId: not_found'])
    expect(found({ parentId: 'office' }, null, [bureau, { ...office, retiredOn: '2020-08-31' }])).toEqual([
      'parentId: organisation_retired',
    ])
  })

  test('there is one bureau, and it stays one', () => {
    expect(found({ kind: 'bureau', stages: [], parentId: null })).toEqual(['kind: organisation_bureau_fixed'])
    expect(found({ kind: 'office', stages: [] }, 'bureau')).toContain('kind: organisation_bureau_fixed')
    expect(found({ ...bureau, name: '县教育局' }, 'bureau')).toEqual([])
  })

  test('never stands below itself, however deep the tree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), fc.nat(), (depth, upper, lower) => {
        const line = Array.from({ length: depth }, (_, index): Organisation => ({
          ...office,
          id: `o${index}`,
          name: `o${index}`,
          parentId: index === 0 ? 'bureau' : `o${index - 1}`,
        }))
        const [moved, under] = [upper % depth, lower % depth]
        const problems = found({ ...office, name: '移动', parentId: `o${under}` }, `o${moved}`, [bureau, ...line])
        expect(problems).toEqual(under >= moved ? ['parentId: organisation_parent_cycle'] : [])
      }),
    )
  })

  test('a tree that is broken already is still read to its end', () => {
    const ring = [bureau, { ...office, id: 'a', parentId: 'b' }, { ...office, id: 'b', name: '乙', parentId: 'a' }]
    expect(found({ ...office, name: '丙', parentId: 'a' }, null, ring)).toEqual([])
  })

  test('of every kind but the bureau can be made', () => {
    const stages = {
      kindergarten: 'preschool',
      primary: 'primary',
      junior: 'junior',
      senior: 'senior',
      vocational: 'vocational',
      special: 'special',
    } as const
    for (const kind of OrganisationKind.options.filter(each => each !== 'bureau'))
      expect(found({ kind, stages: kind in stages ? [stages[kind as keyof typeof stages]] : [] }), kind).toEqual([])
  })
})

describe('an organisation’s life', () => {
  test('begins at version 1, and each change counts up', () => {
    const made = createOrganisation(draft, 'new', all)
    expect(made).toEqual({ ...draft, id: 'new', retiredOn: null, version: 1 })
    expect(changeOrganisation(made, { ...draft, name: '新名' }, [...all, made])).toEqual({
      ...made,
      name: '新名',
      version: 2,
    })
  })

  test('ends with a date; a retired one is not changed any more', () => {
    const retired = retireOrganisation(school, '2020-08-31', all)
    expect(retired).toEqual({ ...school, retiredOn: '2020-08-31', version: 4 })
    expect(() => changeOrganisation(retired, draft, all)).toThrow('organisation_retired')
    expect(() => retireOrganisation(retired, '2020-09-01', all)).toThrow('organisation_retired')
  })

  test('does not end for the bureau, for one with others below it, or on a day that does not exist', () => {
    const below = [...all, { ...school, id: 'branch', name: '教学点', parentId: 'school' }]
    expect(checkRetireOrganisation(bureau, '2020-08-31', all).map(each => each.code)).toEqual([
      'organisation_bureau_fixed',
      'organisation_in_use',
    ])
    expect(checkRetireOrganisation(school, '2020-08-32', below).map(each => each.code)).toEqual([
      'date_invalid',
      'organisation_in_use',
    ])
  })
})

describe('the tree of organisations', () => {
  const child = (id: string, parentId: string | null): Organisation => ({ ...office, id, name: id, parentId })

  test('shows each followed by those below it, with its depth and how many in use are below', () => {
    const given = [
      child('c', 'b'),
      child('b', 'a'),
      child('a', null),
      child('d', 'a'),
      { ...child('e', 'b'), retiredOn: '2020-08-31' },
    ]
    expect(treeOrder(given).map(each => [each.organisation.id, each.depth, each.below])).toEqual([
      ['a', 0, 3],
      ['b', 1, 1],
      ['c', 2, 0],
      ['e', 2, 0],
      ['d', 1, 0],
    ])
  })

  test('loses nobody, whatever stands below whom', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 12 }), parents => {
        const given = parents.map((parent, index) => child(String(index), parent === 0 ? null : String(parent - 1)))
        expect(
          treeOrder(given)
            .map(each => each.organisation.id)
            .toSorted(),
        ).toEqual(given.map(each => each.id).toSorted())
      }),
    )
  })
})
