import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { responseStates } from '@yaodian/domain'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { verifyAudit } from '../audit/verify.ts'
import { readConfig, type DemoStage } from '../config.ts'
import { newId, type Context } from '../context.ts'
import type { Dialect } from '../database/dialect.ts'
import { tenantTables } from '../database/table/tables.ts'
import { readerOf } from '../database/writer.ts'
import { sha256, sha256OfBytes } from '../digest.ts'
import { diskStore } from '../files/disk.ts'
import { fileKey } from '../files/file-store.ts'
import { dialects, freshDatabase } from '../testing/dialects.ts'
import { as, placeOf, type DemoCounty } from './county.ts'
import { makeCounty } from './make-county.ts'

const slow = 180_000

/** Loads a county on a day of its own; it goes on at that day's clock. */
async function load(dialect: Dialect, now: string, demoStage: DemoStage = 'filling'): Promise<DemoCounty> {
  const folder = await mkdtemp(join(inject('sqliteFolder'), 'demo-'))
  const context: Context = {
    config: { ...readConfig({}), dataFolder: folder, demoStage },
    database: await freshDatabase(dialect),
    files: diskStore(folder),
    log: pino({ level: 'silent' }),
    now: () => now,
    newId,
  }
  return makeCounty(context, 'no-log-in')
}

async function cycleOf(county: DemoCounty, year: number) {
  const found = (await as(county, 'admin').cycle.list({})).find(each => each.year === year)
  if (found === undefined) throw new Error(`no cycle of ${year}`)
  return found
}

// Salts are random, and so is all that is computed from them.
const random: readonly string[] = ['salt', 'payload_digest', 'audit_digest']
const tables = Object.keys(tenantTables).filter(name => name !== 'command_request' && name !== 'audit_head')

/** A value of a column, whatever the database gives for it. */
function contentOf(value: unknown): unknown {
  if (value instanceof Uint8Array) return sha256OfBytes(value)
  // A receipt names the chain's head.
  return typeof value === 'string' ? value.replaceAll(/"auditDigest":"[0-9a-f]+"/g, '') : value
}

/** A digest of everything that was loaded, but for what is random. */
async function digestOf({ clock, authorityId }: DemoCounty): Promise<Readonly<Record<string, string>>> {
  const digests: Record<string, string> = {}
  for (const table of tables) {
    const rows = await readerOf(clock.context.database, authorityId)
      .selectFrom(table as 'audit_entry')
      .selectAll()
      .where('authority_id', '=', authorityId)
      .execute()
    const texts = rows.map(row =>
      JSON.stringify(
        Object.entries(row)
          .filter(([column]) => !random.includes(column) && !(table === 'audit_entry' && column === 'digest'))
          .map(([column, value]) => [column, contentOf(value)])
          .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      ),
    )
    digests[table] = sha256(texts.toSorted().join('\n'))
  }
  return digests
}

describe('the demo county', () => {
  const counties = new Map<Dialect, DemoCounty>()
  const countyOn = (dialect: Dialect): DemoCounty => {
    const county = counties.get(dialect)
    if (county === undefined) throw new Error(`nothing was loaded on ${dialect}`)
    return county
  }
  beforeAll(async () => {
    counties.set('sqlite', await load('sqlite', '2026-03-02T01:00:00.000Z'))
    counties.set('postgres', await load('postgres', '2026-03-02T09:30:00.000Z'))
  }, slow)
  afterAll(async () => {
    for (const { clock } of counties.values()) await clock.context.database.close()
  })

  test('is the same at another hour of the day, and on the other database', async () => {
    expect(await digestOf(countyOn('postgres'))).toEqual(await digestOf(countyOn('sqlite')))
  })

  test.each(dialects)('has indicators over all 23 items and assessees of every kind, on %s', async dialect => {
    const county = countyOn(dialect)
    const { id: cycleId } = await cycleOf(county, 2020)
    const { indicators, assessees } = await as(county, 'admin').progress.matrix({ cycleId })
    expect(indicators.length).toBe(146)
    expect(new Set(indicators.map(each => each.code.slice(0, 5))).size).toBe(23)
    expect(assessees.length).toBe(90)
    const groups = Map.groupBy(assessees, each => each.groupKey)
    expect([...groups.keys()].toSorted()).toEqual([
      'county_unit',
      'junior',
      'kindergarten',
      'office',
      'primary',
      'senior',
      'special',
      'township',
      'vocational',
    ])
    // The only vocational and the only special school are ranked with the upper secondary schools.
    const small = new Set(['special', 'vocational'])
    for (const [key, members] of groups) expect(members.length).toBeGreaterThanOrEqual(small.has(key) ? 1 : 4)
  })

  test.each(dialects)('meets every state of a response, most of them accepted, on %s', async dialect => {
    const county = countyOn(dialect)
    const { id: cycleId, state, deadline } = await cycleOf(county, 2020)
    expect([state, deadline]).toEqual(['open', '2026-03-14'])
    const { totals } = await as(county, 'leader').review.queue({ cycleId, indicatorId: null, assesseeId: null })
    for (const each of responseStates) expect(totals[each]).toBeGreaterThan(0)
    const all = Object.values(totals).reduce((sum, each) => sum + each, 0)
    expect(totals.accepted / all).toBeGreaterThan(0.6)
    expect(totals.accepted / all).toBeLessThan(0.75)
  })

  test.each(dialects)(
    'has values that nobody supplied, that an office corrected, and a veto with its document, on %s',
    async dialect => {
      const county = countyOn(dialect)
      const { id: cycleId } = await cycleOf(county, 2020)
      const rows = await readerOf(county.clock.context.database, county.authorityId)
        .selectFrom('data_value')
        .select(['reported', 'verified', 'verified_reason', 'declared_missing', 'source'])
        .where('authority_id', '=', county.authorityId)
        .where('cycle_id', '=', cycleId)
        .execute()
      expect(rows.filter(each => each.verified !== null && each.verified !== each.reported).length).toBeGreaterThan(2)
      expect(rows.filter(each => each.declared_missing === 1).length).toBeGreaterThan(2)
      expect(rows.filter(each => each.source === 'settled').length).toBe(1)
      const { occurrences } = await as(county, 'admin').veto.list({ cycleId })
      expect(occurrences.map(each => each.documentNumber)).toEqual(['澧教人〔2020〕18号'])
    },
  )

  test.each(dialects)(
    'has awards, sanctions and a false report that count, and one that waits for its second person, on %s',
    async dialect => {
      const county = countyOn(dialect)
      const { id: cycleId } = await cycleOf(county, 2020)
      const { occurrences } = await as(county, 'admin').occurrence.list({ cycleId })
      const states = Map.groupBy(occurrences, each => each.state)
      expect(states.get('recorded')?.length).toBe(1)
      expect(states.get('confirmed')?.length).toBe(16)
      const { reports } = await as(county, 'admin').falseReport.list({ cycleId })
      expect(reports.map(each => each.state)).toEqual(['confirmed'])
    },
  )

  test.each(dialects)('lets each office that a veto names confirm it, and no other, on %s', async dialect => {
    const county = countyOn(dialect)
    const { id: cycleId } = await cycleOf(county, 2020)
    const mayConfirm = async (username: string): Promise<boolean | undefined> =>
      (await as(county, username).veto.list({ cycleId })).vetoes.find(each => each.code === 'X6')?.mayConfirm
    expect(await Promise.all(['finance', 'audit', 'safety'].map(mayConfirm))).toEqual([true, true, false])
  })

  test.each(dialects)(
    'has a school that has not begun and has more time, and one that confirmed and has its receipt, on %s',
    async dialect => {
      const county = countyOn(dialect)
      const late = await as(county, 'primary.rudong.head').task.mine({ cycleId: null })
      expect(late.cycle).toMatchObject({
        firstSubmittedAt: null,
        extended: true,
        deadline: '2026-03-22',
        counts: { filled: 0 },
      })
      const done = await as(county, 'junior.fuxing.head').task.mine({ cycleId: null })
      expect(done.cycle?.submissions).toBe(2)
    },
  )

  test.each(dialects)(
    'previews each response by the rule and the full marks of its own group, on %s',
    async dialect => {
      const county = countyOn(dialect)
      for (const [key, user] of [
        ['kindergarten-liyang', 'kg.liyang.head'],
        ['senior-1', 'senior.1.head'],
        ['junior-fuxing', 'junior.fuxing.head'],
      ] as const) {
        const caller = as(county, user)
        const { cycle } = await caller.task.mine({ cycleId: null })
        if (cycle === null) throw new Error(`${key} has nothing to do`)
        for (const { indicatorId, fullMarks } of cycle.groups.flatMap(each => each.responses)) {
          const at = { cycleId: cycle.id, assesseeId: placeOf(county, key).id, indicatorId }
          const { line } = await caller.response.get(at)
          expect([line.entry.groups.includes(cycle.assessee.groupKey), line.entry.fullMarks]).toEqual([true, fullMarks])
        }
      }
    },
  )

  test.each(dialects)('shows each piece of evidence, on %s', async dialect => {
    const { clock, authorityId } = countyOn(dialect)
    const files = await readerOf(clock.context.database, authorityId)
      .selectFrom('stored_file')
      .select(['digest', 'size'])
      .where('authority_id', '=', authorityId)
      .execute()
    expect(files.length).toBeGreaterThan(10)
    for (const { digest, size } of files) {
      const bytes = await clock.context.files.get(fileKey(authorityId, digest))
      expect([sha256OfBytes(bytes), bytes.length]).toEqual([digest, size])
    }
  })

  test.each(dialects)(
    'had a last year, final and put away, whose values are this year’s baselines, on %s',
    async dialect => {
      const county = countyOn(dialect)
      const cycle = await cycleOf(county, 2019)
      expect(cycle).toMatchObject({ state: 'archived', documentNumber: '澧教考〔2020〕3号' })
      const { publication, groups } = await as(county, 'admin').publication.get({
        cycleId: cycle.id,
        publicationId: null,
      })
      expect(publication).toMatchObject({ revision: 2, kind: 'final' })
      // Everything of that year bears dates of that year, and quotes that year's plan.
      expect([cycle.opensOn, cycle.publicisedUntil, publication.publishedAt.slice(0, 10)]).toEqual([
        '2019-11-11',
        '2020-01-21',
        '2020-01-22',
      ])
      const assesseeId = placeOf(county, 'primary-lixi').id
      const { lines } = await as(county, 'admin').publication.result({
        cycleId: cycle.id,
        publicationId: null,
        assesseeId,
      })
      const basis = lines.find(each => each.code === 'LX-15-03')?.explanation['zh-CN']?.basis
      expect(basis).toBe('要点第 15 条：“确保传染病疫情不在校园蔓延”')
      expect(JSON.stringify(lines)).not.toMatch(/新冠/)
      const changeOf = async (key: string) => {
        const at = { cycleId: cycle.id, publicationId: null, assesseeId: placeOf(county, key).id }
        return (await as(county, 'admin').publication.result(at)).change
      }
      expect(await changeOf('primary-lixi')).toMatchObject({ bonus: '0.5', penalty: '0' })
      expect(await changeOf('junior-mengxi')).toMatchObject({ bonus: '0', penalty: '0.5' })
      const rows = groups.flatMap(each => each.rows)
      expect(rows.length).toBe(90)
      expect(rows.filter(each => each.total === null || each.rank === null)).toEqual([])
      const { id: cycleId } = await cycleOf(county, 2020)
      const grid = await as(county, 'safety').value.items({ cycleId })
      expect(grid.items.length).toBeGreaterThan(0)
      const { previous } = await as(county, 'admin').result.preview({ cycleId })
      expect(previous[assesseeId]?.rank).toBeGreaterThan(0)
    },
  )

  test.each(dialects)('has a trail that runs forward and a chain that holds, on %s', async dialect => {
    const { clock, authorityId } = countyOn(dialect)
    const entries = await readerOf(clock.context.database, authorityId)
      .selectFrom('audit_entry')
      .select('at')
      .where('authority_id', '=', authorityId)
      .orderBy('number')
      .execute()
    expect(entries.map(each => each.at)).toEqual(entries.map(each => each.at).toSorted())
    expect(await verifyAudit(clock.context.database, authorityId)).toMatchObject({ erased: 0, fault: null })
  })

  test.each(dialects)('has next year’s scheme as a draft without faults, on %s', async dialect => {
    const county = countyOn(dialect)
    const draft = (await as(county, 'admin').scheme.list({})).find(each => each.year === 2021)
    expect(draft?.state).toBe('draft')
    expect((await as(county, 'admin').scheme.check({ schemeId: draft?.id ?? '' })).problems).toEqual([])
  })
})

describe.each(dialects)('the demo county loaded for a review, on %s', dialect => {
  test('can be approved once the few that are left are accepted', { timeout: slow }, async () => {
    const county = await load(dialect, '2026-03-02T01:00:00.000Z', 'review')
    const { clock } = county
    clock.set(0)
    const cycle = await cycleOf(county, 2020)
    const left = ['safety', 'party_office']
    for (const office of left) {
      const caller = as(county, `${office}.2`)
      const { byIndicator } = await caller.review.queue({ cycleId: cycle.id, indicatorId: null, assesseeId: null })
      for (const { indicatorId, counts } of byIndicator) {
        if (counts.ready === 0) continue
        const { responses } = await caller.review.queue({ cycleId: cycle.id, indicatorId, assesseeId: null })
        for (const { assesseeId, state, version } of responses)
          if (state === 'ready')
            await caller.review.accept({
              requestId: clock.requestId(),
              cycleId: cycle.id,
              assesseeId,
              indicatorId,
              version,
              verified: [],
              reason: null,
            })
      }
    }
    const admin = as(county, 'admin')
    const closed = await admin.cycle.closeFilling({
      requestId: clock.requestId(),
      cycleId: cycle.id,
      version: cycle.version,
    })
    const approved = await admin.publication.approve({
      requestId: clock.requestId(),
      cycleId: cycle.id,
      version: closed.version,
      documentNumber: '澧教考〔2021〕2号',
    })
    expect(approved.state).toBe('approved')
    await clock.context.database.close()
  })
})
