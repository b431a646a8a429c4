import { execFile } from 'node:child_process'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withoutLineBreaks } from '@yaodian/domain'
import { samplePlan } from '@yaodian/domain/testing'
import type { PrintedPlan } from '../plan/print-plan.ts'

const cli = join(import.meta.dirname, '../cli.ts')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yaodian-cli-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The command as people run it: a process of its own. */
function yaodian(...args: string[]): Promise<Run> {
  return new Promise(resolve => {
    const child = execFile(process.execPath, [cli, ...args], (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

/** The command promises this shape; the test below checks it key by key. */
function parsed(json: string): PrintedPlan {
  const plan: PrintedPlan = JSON.parse(json) as PrintedPlan
  return plan
}

describe('yaodian plan', () => {
  test('--json prints the plan in its fixed shape and nothing else', async () => {
    const { code, out, err } = await yaodian('plan', await file('要点.txt', samplePlan), '--json')
    expect([code, err]).toEqual([0, ''])
    const plan = parsed(out)
    expect(Object.keys(plan)).toEqual(['title', 'documentNumber', 'issuer', 'year', 'date', 'preamble', 'sections'])
    const [section] = plan.sections
    expect(Object.keys(section ?? {})).toEqual(['label', 'title', 'parent', 'items'])
    const item = plan.sections[1]?.items[2]
    expect(item).toEqual({
      label: '5.',
      title: '加强队伍建设',
      measures: [
        { text: '全年招聘教师200人，尽力减少代课教师。', start: expect.any(Number), end: expect.any(Number) },
        { text: '严格执行师德“一票否决”制度。', start: expect.any(Number), end: expect.any(Number) },
      ],
      targets: expect.arrayContaining([
        {
          kind: 'quantity',
          comparator: 'eq',
          value: '200',
          unit: '人',
          text: '全年招聘教师200人',
          start: expect.any(Number),
          end: expect.any(Number),
        },
      ]),
    })
    for (const { text, start, end } of item?.measures ?? [])
      expect(withoutLineBreaks(samplePlan.slice(start, end))).toBe(text)
  })

  test('without --json it is an outline with its counts, in the reader’s language', async () => {
    const path = await file('要点.txt', samplePlan)
    expect((await yaodian('plan', path)).out).toContain('共 3 个部分，7 个条目')
    const english = await yaodian('plan', path, '--lang', 'en')
    expect(english.out).toContain('3 sections, 7 items')
    expect(english.out).toContain('5. 加强队伍建设')
  })

  test('what is no plan is refused on standard error, with code 1', async () => {
    const cases: [string, string | Uint8Array, RegExp][] = [
      ['诗.txt', '床前明月光，疑是地上霜。', /不像工作要点/],
      ['空.txt', '', /没有文字/],
      ['图.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), /不是文字文件/],
      ['表.pdf', '%PDF', /不能读取“\.pdf”/],
    ]
    for (const [name, content, message] of cases) {
      const { code, out, err } = await yaodian('plan', await file(name, content), '--json')
      expect([code, out]).toEqual([1, ''])
      expect(err).toMatch(message)
    }
    expect((await yaodian('plan', await file('poem.txt', 'No plan.'), '--lang=en')).err).toContain(
      'does not look like a work plan',
    )
  })

  test('a file of 50 MB is refused at once', async () => {
    const path = await file('大.txt', '')
    await truncate(path, 50_000_000)
    const { code, err } = await yaodian('plan', path)
    expect([code, err]).toEqual([1, expect.stringContaining('50.0 MB，超过上限 20.0 MB')])
  })

  test('a file that is not there is named', async () => {
    const { code, err } = await yaodian('plan', join(folder, '没有.txt'))
    expect([code, err]).toEqual([1, expect.stringContaining('没有.txt”（ENOENT）')])
  })

  test('warnings go to standard error and lose nothing', async () => {
    const { code, out, err } = await yaodian(
      'plan',
      await file('重.txt', samplePlan.replace('\n\n7. ', '\n\n6. ')),
      '--json',
    )
    expect(code).toBe(0)
    expect(err).toContain('编号“6.”重复出现')
    expect(parsed(out).sections.flatMap(section => section.items)).toHaveLength(7)
  })

  test('a wrong call shows the usage, with code 2', async () => {
    for (const args of [
      [],
      ['plan'],
      ['plan', 'a', 'b'],
      ['plan', 'a', '--jsn'],
      ['plam', 'a'],
      ['plan', 'a', '--lang', 'fr'],
    ]) {
      const { code, out, err } = await yaodian(...args)
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain('yaodian plan FILE')
    }
    expect(await yaodian('--help')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('yaodian plan FILE'),
    })
  })
})
