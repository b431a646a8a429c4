import { expect, test } from 'vitest'
import {
  branches,
  filterOrganisations,
  inOrder,
  type ListedOrganisation,
  type OrganisationFilter,
} from './organisation-filter.ts'

const plain: Omit<ListedOrganisation, 'id' | 'kind' | 'name' | 'parentId' | 'depth' | 'below'> = {
  stages: [],
  ownership: null,
  schoolCode: null,
  creditCode: null,
  labels: [],
  retiredOn: null,
  version: 1,
  accounts: 0,
}
const all: readonly ListedOrganisation[] = [
  { ...plain, id: 'bureau', kind: 'bureau', name: '澧县教育局', parentId: null, depth: 0, below: 4 },
  { ...plain, id: 'town', kind: 'township', name: '梦溪镇', parentId: 'bureau', depth: 1, below: 2, labels: ['农村'] },
  {
    ...plain,
    id: 'a',
    kind: 'primary',
    name: '梦溪小学',
    parentId: 'town',
    depth: 2,
    below: 0,
    stages: ['primary'],
    schoolCode: '2143000001',
  },
  {
    ...plain,
    id: 'b',
    kind: 'junior',
    name: '梦溪中学',
    parentId: 'town',
    depth: 2,
    below: 0,
    stages: ['primary', 'junior'],
  },
  {
    ...plain,
    id: 'gone',
    kind: 'primary',
    name: '旧小学',
    parentId: 'town',
    depth: 2,
    below: 0,
    retiredOn: '2020-08-31',
  },
  { ...plain, id: 'office', kind: 'office', name: '安全股', parentId: 'bureau', depth: 1, below: 0 },
]
const found = (filter: OrganisationFilter) => filterOrganisations(all, filter).map(each => each.id)

test('organisations are found by name, initials, code, label, kind and stage', () => {
  expect(found({ q: '梦溪' })).toEqual(['town', 'a', 'b'])
  expect(found({ q: 'mxxx' })).toEqual(['a'])
  expect(found({ q: '214300' })).toEqual(['a'])
  expect(found({ q: '农村' })).toEqual(['town'])
  expect(found({ kind: 'office' })).toEqual(['office'])
  expect(found({ stage: 'primary' })).toEqual(['a', 'b'])
})

test('retired ones are shown when asked for', () => {
  expect(found({})).not.toContain('gone')
  expect(found({ retired: true })).toContain('gone')
})

test('a branch holds everything below it', () => {
  expect(found({ under: 'town' })).toEqual(['town', 'a', 'b'])
  expect(found({ under: 'town', kind: 'junior' })).toEqual(['b'])
  expect(found({ under: 'nowhere' })).toEqual([])
})

test('each branch of the tree counts the kinds below it, retired ones left out', () => {
  expect(branches(all, ['primary', 'junior', 'township', 'office', 'bureau'])).toMatchObject([
    {
      organisation: { id: 'bureau' },
      kinds: [
        { kind: 'primary', count: 1 },
        { kind: 'junior', count: 1 },
        { kind: 'township', count: 1 },
        { kind: 'office', count: 1 },
      ],
    },
    {
      organisation: { id: 'town' },
      kinds: [
        { kind: 'primary', count: 1 },
        { kind: 'junior', count: 1 },
      ],
    },
  ])
})

test('the table begins with the bureau and its offices, then goes by kind and pinyin', () => {
  expect(inOrder(all).map(each => each.id)).toEqual(['bureau', 'office', 'gone', 'a', 'b', 'town'])
})
