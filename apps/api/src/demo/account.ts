import type { Role } from '@yaodian/domain'
import { lixianOrganisations, type TemplateOrganisation } from '@yaodian/templates'

/** The password of every demo log-in; they stay valid and need not change it. */
export const demoPassword = 'yaodian-demo'

/** A demo log-in, named by its role: no invented people. `place` is a key of the demo county's organisations. */
export interface DemoAccount {
  readonly username: string
  readonly name: string
  readonly nameEn: string
  readonly place: string
  readonly role: Role
}

const bureauAccounts: readonly DemoAccount[] = [
  { username: 'admin', name: '局管理员', nameEn: 'bureau administrator', place: 'bureau', role: 'administrator' },
  { username: 'leader', name: '局领导', nameEn: 'bureau leader, read only', place: 'bureau', role: 'leader' },
]

/** The first part of a log-in name, short enough for a phone. Offices have none: their names are short already. */
const prefixes: Partial<Readonly<Record<TemplateOrganisation['kind'], string>>> = {
  kindergarten: 'kg',
  primary: 'primary',
  junior: 'junior',
  senior: 'senior',
  vocational: 'vocational',
  special: 'special',
  township: 'town',
  county_unit: 'unit',
}

/** What an organisation's log-ins begin with: `primary.lixi`, `kg.lixi_chenguang`, `town.mengxi`, `unit.finance`, `safety`. */
export function accountStem({ key, kind }: Pick<TemplateOrganisation, 'key' | 'kind'>): string {
  const prefix = prefixes[kind]
  return prefix === undefined ? key : `${prefix}.${key.slice(key.indexOf('-') + 1).replaceAll('-', '_')}`
}

function accountsOf(organisation: TemplateOrganisation): readonly DemoAccount[] {
  const { key, kind, name, nameEn } = organisation
  if (kind === 'bureau') return bureauAccounts
  const stem = accountStem(organisation)
  const at = { place: key }
  const reviewers: readonly DemoAccount[] = [
    { ...at, username: stem, name: `${name}审核员`, nameEn: `reviewer, ${nameEn}`, role: 'reviewer' },
    { ...at, username: `${stem}.2`, name: `${name}第二审核员`, nameEn: `second reviewer, ${nameEn}`, role: 'reviewer' },
  ]
  return [
    ...(kind === 'office' ? reviewers : []),
    { ...at, username: `${stem}.reporter`, name: `${name}填报员`, nameEn: `reporter, ${nameEn}`, role: 'reporter' },
    { ...at, username: `${stem}.head`, name: `${name}负责人`, nameEn: `head, ${nameEn}`, role: 'head' },
  ]
}

/** Every log-in of the demo county. */
export const demoAccounts: readonly DemoAccount[] = lixianOrganisations.flatMap(accountsOf)

const announcedNames: readonly string[] = [
  'admin',
  'leader',
  'safety',
  'safety.2',
  'safety.head',
  'primary.lixi.reporter',
  'primary.lixi.head',
  'town.mengxi.head',
]

/** The handful that the start prints: the bureau, one office with both its reviewers, one school, one township. */
export const announcedAccounts: readonly DemoAccount[] = announcedNames.flatMap(
  username => demoAccounts.find(each => each.username === username) ?? [],
)
