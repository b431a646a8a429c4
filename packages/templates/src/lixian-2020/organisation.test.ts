import { isCreditCode, isSchoolCode } from '@yaodian/domain'
import { expect, test } from 'vitest'
import { TemplateOrganisation, TemplateRegister } from '../template.ts'
import { lixianOffices } from './office.ts'
import { lixianOrganisations } from './organisation.ts'
import { lixianRegisters } from './register.ts'
import { lixian2020Scheme } from './scheme.ts'

const keys = lixianOrganisations.map(each => each.key)

test('organisations are well formed, each once, parents before children', () => {
  expect(TemplateOrganisation.array().parse(lixianOrganisations)).toEqual(lixianOrganisations)
  expect(new Set(keys).size).toBe(keys.length)
  expect(new Set(lixianOrganisations.map(each => each.name)).size).toBe(keys.length)
  for (const [at, each] of lixianOrganisations.entries())
    expect(each.parentKey === null || keys.indexOf(each.parentKey) < at).toBe(true)
})

test('codes have the right form and check character, and no two are the same', () => {
  const schoolCodes = lixianOrganisations.flatMap(each => each.schoolCode ?? [])
  const creditCodes = lixianOrganisations.flatMap(each => each.creditCode ?? [])
  expect(schoolCodes.filter(code => !isSchoolCode(code))).toEqual([])
  expect(creditCodes.filter(code => !isCreditCode(code))).toEqual([])
  expect(new Set([...schoolCodes, ...creditCodes]).size).toBe(schoolCodes.length + creditCodes.length)
})

test('every ranking group has enough organisations to rank, or joins one that has', () => {
  const sizes = lixian2020Scheme.definition.groups.map(group => [
    group.key,
    lixianOrganisations.filter(each => group.kinds.includes(each.kind)).length,
  ])
  expect(Object.fromEntries(sizes)).toEqual({
    kindergarten: 12,
    primary: 16,
    junior: 10,
    senior: 4,
    vocational: 1,
    special: 1,
    township: 19,
    county_unit: 4,
    office: 23,
  })
})

test('whoever the scheme or a register names is there', () => {
  const { entries, vetoes, bonus, penalty, falseReporting } = lixian2020Scheme.definition
  const types = [...vetoes, ...(bonus?.types ?? []), ...(penalty?.types ?? [])]
  const confirming = types.flatMap(each => [
    each.officeId,
    ...('otherOfficeIds' in each ? (each.otherOfficeIds ?? []) : []),
  ])
  const offices = new Set(lixianOffices.map(each => each.key))
  expect(entries.flatMap(entry => entry.only ?? []).filter(key => !keys.includes(key))).toEqual([])
  expect([...confirming, falseReporting?.officeId ?? ''].filter(key => !offices.has(key))).toEqual([])
  expect(
    TemplateRegister.array()
      .parse(lixianRegisters)
      .filter(each => !offices.has(each.officeId)),
  ).toEqual([])
})
