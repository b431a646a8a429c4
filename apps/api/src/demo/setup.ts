import {
  checkIndicator,
  entry,
  refuse,
  refuseIfAny,
  type AuditEntry,
  type DataItem,
  type DateWindow,
  type SchemeDefinition,
} from '@yaodian/domain'
import { parseFormula } from '@yaodian/domain/formula-parser'
import {
  bindDataItem,
  bindIndicator,
  bindScheme,
  lixian2020DataItems,
  lixian2020Indicators,
  lixian2020Scheme,
  lixianRegisters,
  placeInPlan,
  type TemplateIds,
} from '@yaodian/templates'
import { appendAudit } from '../audit/append.ts'
import { insertDataItem } from '../data-item/data-item-store.ts'
import type { Writer } from '../database/reader.ts'
import { write } from '../database/writer.ts'
import { insertIndicator } from '../indicator/indicator-store.ts'
import { listOrganisations } from '../organisation/organisation-store.ts'
import { getPlan, type Plan } from '../plan/plan-store.ts'
import { as, personOf, placeOf, type DemoCounty } from './county.ts'
import { inWordsOf, planText, type PlanYear } from './plan-text.ts'

/** What all years share: the data items, by the template's keys. */
export type DemoItems = readonly DataItem[]

/** A year's plan with its indicators. */
export interface DemoPlan {
  readonly planId: string
  /** The template's keys as this database's ids. */
  readonly ids: TemplateIds
}

/** Makes the data items, all at once: one by one, every one would read all before it. */
export async function makeItems(county: DemoCounty): Promise<DemoItems> {
  const { context } = county.clock
  const made = new Map(lixian2020DataItems.map(each => [each.key, context.newId()]))
  const ids = idsOf(county, made, new Map())
  const items = lixian2020DataItems.map(each => bindDataItem(each, ids))
  await writeAll(county, async tx => {
    for (const item of items) await insertDataItem(tx, county.authorityId, { item, version: 1 })
    return items.map(each => entry('data_item.create', 'data_item', each.id, null, each))
  })
  return items
}

/** Imports a year's plan and makes its indicators. */
export async function makePlan(county: DemoCounty, items: DemoItems, year: PlanYear): Promise<DemoPlan> {
  const { clock } = county
  const content = Buffer.from(planText(year)).toString('base64')
  const { id: planId } = await as(county, 'admin').plan.import({
    requestId: clock.requestId(),
    fileName: `澧县教育局${year}年工作要点.txt`,
    content,
    year: null,
    mode: { kind: 'new' },
  })
  const ids = idsOf(
    county,
    new Map(items.map(each => [each.key, each.id])),
    new Map(lixian2020Indicators.map(each => [each.code, clock.context.newId()])),
  )
  await writeAll(county, async tx => {
    const indicators = await makeIndicators(tx, county, { planId, ids }, { items, year })
    return indicators.map(each => entry('indicator.create', 'indicator', each.id, null, each))
  })
  return { planId, ids }
}

/** One write of the administrator's. */
async function writeAll(county: DemoCounty, work: (tx: Writer) => Promise<readonly AuditEntry[]>): Promise<void> {
  const { clock, authorityId } = county
  const { accountId, organisationId } = personOf(county, 'admin')
  await write(clock.context.database, authorityId, async tx => {
    const audit = await work(tx)
    await appendAudit(tx, authorityId, { accountId, organisationId }, clock.context.now(), audit)
  })
}

function idsOf(
  county: DemoCounty,
  dataItems: ReadonlyMap<string, string>,
  indicators: ReadonlyMap<string, string>,
): TemplateIds {
  return {
    dataItem: key => dataItems.get(key) ?? refuse('data_item_unknown', { key }),
    registerName: key => lixianRegisters.find(each => each.key === key)?.name ?? key,
    indicator: code => indicators.get(code) ?? refuse('not_found', { noun: 'indicator' }),
    organisation: key => placeOf(county, key).id,
  }
}

async function makeIndicators(
  tx: Writer,
  county: DemoCounty,
  { planId, ids }: DemoPlan,
  { items, year }: { readonly items: DemoItems; readonly year: PlanYear },
) {
  const { authorityId, clock } = county
  const plan: Plan = await getPlan(tx, authorityId, planId)
  const organisations = await listOrganisations(tx, authorityId)
  const indicators = lixian2020Indicators.map(each => {
    const quoting = { ...each, quote: inWordsOf(year, each.quote) }
    return bindIndicator(each, ids, placeInPlan(quoting, planId, plan.text, plan.outline))
  })
  for (const indicator of indicators) {
    const parsed = parseFormula(indicator.formula, ['formula'])
    if (!parsed.ok) return refuse('formula_unread', { formula: indicator.formula }, ['formula'])
    const { tree } = parsed
    const around = {
      outline: plan.outline,
      tree,
      dataItems: items,
      others: indicators,
      organisations,
      today: clock.day(0),
    }
    refuseIfAny(checkIndicator(indicator, around))
    await insertIndicator(tx, authorityId, { indicator, tree, retiredOn: null })
  }
  return indicators
}

/** The years that the demo has a scheme for: last year's, this year's, and next year's, which is still being drafted. */
export type SchemeYear = 2019 | 2020 | 2021

const schemeNames: Readonly<Record<SchemeYear, string>> = {
  2019: '澧县教育局2019年度目标管理考核方案（演示）',
  2020: lixian2020Scheme.name,
  2021: '澧县教育局2021年度目标管理考核方案（征求意见稿）',
}

/** A scheme as it was made. */
export interface DemoScheme {
  readonly id: string
  readonly version: number
}

/** Makes a year's scheme: the template's, its dates moved into the year. @throws Error when it has a fault */
export async function makeScheme(county: DemoCounty, { planId, ids }: DemoPlan, year: SchemeYear): Promise<DemoScheme> {
  const caller = as(county, 'admin')
  const name = schemeNames[year]
  const { clock } = county
  const made = await caller.scheme.create({ requestId: clock.requestId(), planId, name, year, copyOf: null })
  const definition = inYear(bindScheme(lixian2020Scheme.definition, ids), year)
  const { id, version, problems } = await caller.scheme.change({
    requestId: clock.requestId(),
    schemeId: made.id,
    version: made.version,
    name,
    definition: {
      ...definition,
      // 考核办 decides on the results of the bureau's own offices, and another office on those of 考核办.
      substituteOffices: [ids.organisation('assessment_office'), ids.organisation('inspectorate')],
    },
  })
  if (problems.length > 0) throw new Error(`the demo scheme of ${year} has faults: ${JSON.stringify(problems)}`)
  return { id, version }
}

/** The definition with every date of 2020 moved into another year; its 29 February becomes the last day of theirs. */
function inYear(definition: SchemeDefinition, year: SchemeYear): SchemeDefinition {
  const move = (date: string): string =>
    year === 2020 ? date : date.replace('2020-02-29', '2020-02-28').replace('2020-', `${year}-`)
  const { bonus, penalty, ...rest } = definition
  return {
    ...rest,
    ...(bonus === undefined ? {} : { bonus: { ...bonus, types: bonus.types.map(type => countedIn(type, move)) } }),
    ...(penalty === undefined
      ? {}
      : { penalty: { ...penalty, types: penalty.types.map(type => countedIn(type, move)) } }),
    entries: definition.entries.map(entry => {
      const { rule } = entry
      if (rule.kind !== 'milestone') return entry
      const milestones = rule.milestones.map(each => ({ ...each, due: move(each.due) }))
      return { ...entry, rule: { ...rule, milestones, cutoff: rule.cutoff === null ? null : move(rule.cutoff) } }
    }),
  }
}

/** A type of occurrence with its window moved. */
function countedIn<T extends { readonly window?: DateWindow }>(type: T, move: (date: string) => string): T {
  const { window } = type
  return window === undefined ? type : { ...type, window: { from: move(window.from), to: move(window.to) } }
}
