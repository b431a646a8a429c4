import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from './run.ts'
import { scoreCommand } from './score.ts'
import { textTable, textWidth } from '../score/text-table.ts'

const cli = join(import.meta.dirname, '../cli.ts')
const example = join(import.meta.dirname, '../../../../packages/domain/example')
const scheme = join(example, 'scheme.json')
const values = join(example, 'values.csv')
const occurrences = join(example, 'occurrences.csv')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yaodian-score-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The command inside this process: what it prints and how it ends. */
async function score(...args: readonly string[]): Promise<Run> {
  const said = { out: '', err: '' }
  const code = await runCli(
    ['score', ...args],
    { score: scoreCommand },
    { out: text => void (said.out += text), err: text => void (said.err += text) },
  )
  return { code, ...said }
}

/** The command as people run it: a process of its own, in a folder without a database. */
function inOwnProcess(...args: readonly string[]): Promise<Run> {
  return new Promise(resolve => {
    const child = execFile(process.execPath, [cli, 'score', ...args], { cwd: folder }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })
}

async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

async function changedScheme(change: (text: string) => string): Promise<string> {
  return file('changed.json', change(await readFile(scheme, 'utf8')))
}

describe('yaodian score', () => {
  test('prints everyone’s group, rank, total and grade in straight columns', async () => {
    const { code, out, err } = await inOwnProcess(scheme, values, '--occurrences', occurrences)
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(
      [
        '组别    名次  单位        得分  等次',
        '小学组     1  澧水小学  100.00  优秀',
        '小学组     2  青禾小学   98.79  良好',
        '小学组     3  城关小学   94.69  良好',
        '小学组     4  杨柳小学   73.08  合格',
        '初中组     1  第一中学   98.21  合格',
        '初中组     2  第三中学   93.32  良好',
        '初中组     3  第二中学   58.00  不合格',
        '',
      ].join('\n'),
    )
  })

  test('prints data for programs and nothing else', async () => {
    const { code, out, err } = await score(scheme, values, '--json')
    expect([code, err]).toEqual([0, ''])
    const all: unknown = JSON.parse(out)
    expect(all).toHaveLength(7)
    expect(all).toContainEqual({ group: '初中组', rank: 3, assessee: '第二中学', total: '59.00', grade: '不合格' })
  })

  test('explains every line, the total and the grade, and gives the same figures as without', async () => {
    const { out } = await score(scheme, values, '--occurrences', occurrences, '--explain')
    expect(out).toContain('依据：要点第 3 条：“适龄儿童入学率达到99.5%以上”')
    expect(out).toContain('步骤：每缺1次安全演练：1 × 1.5，扣 1.5 分 ≈ 5.05 分')
    expect(out).toContain('加分：集体荣誉·省级（示例〔2020〕1号），计 2 分')
    expect(out).toContain('总分：基础分 59.0024 − 减分 1 = 58.00')
    const plain = await score(scheme, values, '--occurrences', occurrences)
    expect(out.startsWith(plain.out.trimEnd())).toBe(true)
    const traced = await score(scheme, values, '--explain', '--json', '--lang', 'en')
    expect(JSON.parse(traced.out)).toContainEqual(
      expect.objectContaining({
        assessee: '城关小学',
        total: '92.69',
        score: expect.objectContaining({ exactTotal: expect.any(String), lines: expect.any(Array) }),
        explanation: expect.objectContaining({ grade: expect.any(Array) }),
      }),
    )
  })

  test('names every fault of the sheet by row and column, in both languages, and scores nothing', async () => {
    const sheet = await file(
      'wrong.csv',
      [
        'assessee,group,enrolled,of_age,of_age,drils,teachers,canteen_level,base(trained)',
        '青禾小学,primary,abc,500,1,2,40.5,A,',
        '青禾小学,高中组,-3,500,1,2,40,D,38',
        ',,10,500,1,2,40,A,x',
      ].join('\n'),
    )
    const { code, out, err } = await score(scheme, sheet, '--lang', 'en')
    expect([code, out]).toEqual([1, ''])
    expect(err.match(/^wrong\.csv row .*?:/gm)).toEqual([
      'wrong.csv row 1, “of_age”:',
      'wrong.csv row 1, “drils”:',
      'wrong.csv row 2, “enrolled”:',
      'wrong.csv row 2, “teachers”:',
      'wrong.csv row 3, “group”:',
      'wrong.csv row 3, “enrolled”:',
      'wrong.csv row 3, “canteen_level”:',
      'wrong.csv row 4, “assessee”:',
      'wrong.csv row 4, “group”:',
      'wrong.csv row 4, “base(trained)”:',
      'wrong.csv row 3, “assessee”:',
    ])
    expect((await score(scheme, sheet)).err).toContain('wrong.csv 第 2 行“enrolled”: “abc”不是数字')
  })

  test('names every fault of the scheme by its path, and where a file stops being JSON', async () => {
    const shape = await changedScheme(text =>
      text.replace('"target": "99.5"', '"target": 99.5').replace('"tieBreak"', '"tiebreak"'),
    )
    const { code, out, err } = await score(shape, values, '--lang', 'en')
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(
      /^changed\.json definition\.entries\[0\]\.rule\.target: .*\nchanged\.json definition\.tieBreak: /,
    )
    const sense = await changedScheme(text =>
      text.replace('"access": "40"', '"access": "30"').replace('drills)"', 'drils)"'),
    )
    const unsound = await score(sense, values)
    expect(unsound.err).toContain('changed.json definition.groups[0].weights: ')
    expect(unsound.err).toContain('changed.json definition.entries[2].rule.deductions[0].count: ')
    const broken = await file('broken.json', '{\n  "definition": {},\n  "indicators" []\n}')
    expect((await score(broken, values, '--lang', 'en')).err).toContain(
      'broken.json: The file is no JSON: line 3, column 16',
    )
    expect((await score(await file('cut.json', '{\n  "name": "a"'), values)).err).toContain('第 2 行')
  })

  test('names every fault of the occurrences by row and column', async () => {
    const sheet = await file(
      'events.csv',
      [
        'assessee,type,on,documentNumber,level,count',
        '无名小学,honour,2020-09-10,一号,province,1',
        '城关小学,honor,2020-09-10,二号,province,1',
        '城关小学,honour,2020-13-10,,province,many',
        '城关小学,honour,2020-09-10,四号,galaxy,1',
      ].join('\n'),
    )
    const { code, out, err } = await score(scheme, values, '--occurrences', sheet, '--lang', 'en')
    expect([code, out]).toEqual([1, ''])
    expect(err.match(/^events\.csv row .*?:/gm)).toEqual([
      'events.csv row 2, “assessee”:',
      'events.csv row 3, “type”:',
      'events.csv row 4, “on”:',
      'events.csv row 4, “documentNumber”:',
      'events.csv row 4, “count”:',
      'events.csv row 5, “level”:',
    ])
  })

  test('says which column is missing for everyone, and scores it as missing', async () => {
    const sheet = await file('few.csv', '单位,组别,已入学人数,适龄人数\n甲校,小学组,９９％,100\n')
    expect((await score(scheme, sheet)).err).toContain('带有百分号')
    const right = await score(scheme, await file('few.csv', '单位,组别,已入学人数,适龄人数\n甲校,小学组,９９,100\n'))
    expect(right.code).toBe(0)
    expect(right.err).toContain('注意: few.csv: 表中没有“trained”这一列')
    expect(right.out).toContain('甲校')
  })

  test('is refused without its files, with a wrong option, and where a file is not there', async () => {
    expect((await score()).code).toBe(2)
    expect((await score(scheme)).code).toBe(2)
    expect((await score(scheme, values, '--explian')).code).toBe(2)
    expect(await score(scheme, 'none.csv')).toEqual({
      code: 1,
      out: '',
      err: expect.stringContaining('none.csv”（ENOENT）'),
    })
    for (const empty of ['', 'assessee,group\n'])
      expect(await score(scheme, await file('empty.csv', empty))).toMatchObject({ code: 1, out: '' })
    for (const none of ['', 'null', '[]'])
      expect(await score(await file('none.json', none), values)).toMatchObject({ code: 1, out: '' })
  })
})

describe('a table of text', () => {
  test('stands straight whatever the script, and nothing breaks out of its cell', () => {
    expect(textWidth('要点a１')).toBe(7)
    expect(
      textTable(
        [
          ['名', 'n'],
          ['a\nb\u001B[31m', '10'],
        ],
        new Set([1]),
      ),
    ).toBe('名         n\na b [31m  10\n')
  })
})
