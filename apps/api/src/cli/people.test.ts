import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { startProcess } from '../process.ts'
import { openDatabase, type DatabaseAddress } from '../database/open.ts'
import { dialects, emptyAddress } from '../testing/dialects.ts'
import type { AuthorityVerdict } from './audit.ts'

const cli = join(import.meta.dirname, '../cli.ts')

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

describe.each(dialects)('the command line on %s', dialect => {
  let folder = ''
  let address: DatabaseAddress

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yaodian-cli-'))
    address = dialect === 'postgres' ? await emptyAddress(dialect) : { file: join(folder, 'yaodian.sqlite') }
  })

  afterAll(() => rm(folder, { recursive: true }))

  /** The command as people run it: a process of its own, told where its data are by the environment. */
  function yaodian(...args: string[]): Promise<Run> {
    const { DATABASE_URL: _, ...rest } = process.env
    const env = { ...rest, YAODIAN_DATA: folder, ...('url' in address ? { DATABASE_URL: address.url } : {}) }
    return new Promise(resolve => {
      const child = execFile(process.execPath, [cli, ...args], { env }, (_, out, err) =>
        resolve({ code: child.exitCode ?? -1, out, err }),
      )
    })
  }

  test('checks the trail of an empty database: there is none', async () => {
    const { code, out } = await yaodian('audit', 'verify')
    expect([code, out]).toEqual([0, '数据库中还没有教育局。请先运行 pnpm yaodian init，或启动服务装入演示数据。\n'])
  })

  test('refuses a wrong region code and a wrong log-in name, both at once, and makes nothing', async () => {
    const { code, err } = await yaodian('init', '--name', '澧县教育局', '--region', '4307', '--admin', '管理员')
    expect(code).toBe(1)
    expect(err).toContain('行政区划代码“4307”不正确')
    expect(err).toContain('账号“管理员”不符合要求')
    expect((await yaodian('init', '--region', '430723')).code).toBe(2)
  })

  test('makes an empty database with a first administrator, whose password is shown once and must be changed', async () => {
    const { code, out, err } = await yaodian(
      'init',
      '--name',
      '澧县教育局',
      '--region',
      '430723',
      '--admin',
      'Bureau.Admin',
    )
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/局管理员账号：bureau\.admin\n {2}初始密码： {4}([a-z2-9]{4}-){2}[a-z2-9]{4}\n/)
    const database = openDatabase(address)
    try {
      const accounts = await database.main.selectFrom('account').select(['username', 'must_change_password']).execute()
      expect(accounts).toEqual([{ username: 'bureau.admin', must_change_password: 1 }])
      expect(await database.main.selectFrom('authority').select(['name', 'demo']).execute()).toEqual([
        { name: '澧县教育局', demo: 0 },
      ])
    } finally {
      await database.close()
    }
    expect((await readFile(join(folder, 'secret'), 'utf8')).length).toBeGreaterThanOrEqual(32)
  })

  test('refuses a database that is not empty', async () => {
    const { code, out, err } = await yaodian('init', '--name', '邻县教育局', '--region', '430722', '--lang', 'en')
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('The database is not empty: “澧县教育局” is in it')
  })

  test('leaves a server started on it to its own data: no demo is loaded', async () => {
    const environment = {
      YAODIAN_DATA: folder,
      YAODIAN_LOG: 'silent',
      ...('url' in address ? { DATABASE_URL: address.url } : {}),
    }
    const { context, close } = await startProcess(readConfig(environment))
    try {
      expect(await context.database.main.selectFrom('authority').select(['name', 'demo']).execute()).toEqual([
        { name: '澧县教育局', demo: 0 },
      ])
    } finally {
      await close()
    }
  })

  test('finds the trail whole, then names the first entry that was altered, with exit code 1', async () => {
    expect(await yaodian('audit', 'verify')).toEqual({ code: 0, out: '430723 澧县教育局：完整，共3条\n', err: '' })
    const database = openDatabase(address)
    try {
      await database.main.updateTable('audit_entry').set({ action: 'plan.import' }).where('number', '=', 2).execute()
    } finally {
      await database.close()
    }
    const altered = await yaodian('audit', 'verify')
    expect([altered.code, altered.out]).toEqual([
      1,
      '430723 澧县教育局：第2条不符（检索栏与内容不一致），此前1条相符\n',
    ])
    const data = await yaodian('audit', 'verify', '--json')
    expect(data.code).toBe(1)
    expect(JSON.parse(data.out) as AuthorityVerdict[]).toEqual([
      {
        regionCode: '430723',
        authority: '澧县教育局',
        entries: 1,
        erased: 0,
        fault: { number: 2, kind: 'columns_altered' },
      },
    ])
  })
})
