import { afterAll, beforeAll, expect, test } from 'vitest'
import { docxOf } from './docx-file.ts'
import { startServer, type Server } from './server.ts'
import { expectAccessible, expectNoSidewaysScroll, startStory, type Story, type Visitor } from './story.ts'
import { inGbk, planText } from './year/plan-file.ts'

let server: Server
let story: Story

beforeAll(async () => {
  server = await startServer()
  story = await startStory(server.address)
})

afterAll(async () => {
  await story.close()
  await server.stop()
})

/** Opens the county's only draft scheme. */
async function openDraft({ page }: Visitor): Promise<void> {
  await page.goto('/admin/schemes')
  await page.getByRole('row', { name: /草稿/u }).getByRole('link').first().click()
  await nameField({ page }).waitFor()
}

function nameField({ page }: Pick<Visitor, 'page'>) {
  return page.getByRole('main').getByRole('textbox', { name: '方案名称' })
}

function saved({ page }: Visitor) {
  return page.getByRole('main').getByText('已保存', { exact: true })
}

test('what was typed a moment before a reload is there again and is saved', async () => {
  const administrator = await story.visitor({ user: 'admin', provokes: [/Failed to fetch/u, /ERR_/u] })
  const { page } = administrator
  await openDraft(administrator)
  expect(await page.getByRole('link', { name: '指标与方案' }).getAttribute('aria-current')).toBe('page')
  // No answer comes: the draft lies on the device alone.
  await page.route('**/trpc/scheme.change**', route => route.abort())
  await nameField(administrator).fill('改了名的方案')
  await page.reload()
  await expect.poll(() => nameField(administrator).inputValue()).toBe('改了名的方案')
  await page.unroute('**/trpc/scheme.change**')
  await page.reload()
  await saved(administrator).waitFor()
  await page.getByRole('heading', { name: '改了名的方案', level: 1 }).waitFor()
  await administrator.leave()
})

test('two people change one scheme: both versions side by side, and nothing is lost', async () => {
  const one = await story.visitor({ user: 'admin' })
  const other = await story.visitor({ user: 'admin', provokes: [/409/u, /412/u] })
  await openDraft(one)
  await openDraft(other)
  await nameField(one).fill('先存的名称')
  await saved(one).waitFor()

  await nameField(other).fill('后存的名称')
  const conflict = other.page.getByRole('alert').filter({ hasText: '先存的名称' })
  await conflict.getByText('后存的名称').waitFor()
  await expectAccessible(other.page)
  // A second reload asks again: nothing is sent over the other.
  await other.page.reload()
  await other.page.reload()
  await conflict.getByText('后存的名称').waitFor()
  await conflict.getByRole('radio', { name: /对方的/u }).check()
  await conflict.getByRole('button', { name: '按所选保存' }).click()
  await expect.poll(() => nameField(other).inputValue()).toBe('先存的名称')
  await conflict.waitFor({ state: 'hidden' })
  await one.leave()
  await other.leave()
})

test('what a list is narrowed to stands in the address, and initials of pinyin find', async () => {
  const administrator = await story.visitor({ user: 'admin' })
  const { page } = administrator
  await administrator.open('/admin/indicators')
  await page.getByRole('textbox', { name: /查找/u }).fill('jyfzgh')
  const found = page.getByRole('link', { name: /教育发展规划/u })
  await found.waitFor()
  await page.waitForURL(/q=jyfzgh/u)
  await page.reload()
  await found.waitFor()
  expect(await page.getByRole('textbox', { name: /查找/u }).inputValue()).toBe('jyfzgh')
  await openDraft(administrator)
  await page.getByRole('textbox', { name: '查找指标、规则' }).fill('jyfzgh')
  await page.getByRole('button', { name: /教育发展规划/u }).waitFor()
  await page.waitForURL(/q=jyfzgh/u)
  await administrator.open('/admin/plans')
  await page
    .getByRole('main')
    .getByRole('link', { name: /2020年工作要点/u })
    .click()
  await page.getByRole('link', { name: '任务', exact: true }).click()
  await page.getByRole('textbox', { name: /查找/u }).fill('jyfzgh')
  await page.waitForURL(/q=jyfzgh/u)
  await page.reload()
  await page
    .getByRole('link', { name: /教育发展规划/u })
    .first()
    .waitFor()
  await administrator.leave()
})

/** Each file that cannot be read, and the sentence that says why and what to do. */
const badFiles: readonly (readonly [name: string, content: Buffer, sentence: string])[] = [
  ['空白.txt', Buffer.alloc(0), '文件里没有文字，无法读取工作要点。请选择有正文的文件，扫描件请先转为文字。'],
  [
    '照片.txt',
    Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'),
    '“照片.txt”不是文字文件（可能是图片、程序或已损坏的文件），无法读取。请换一份文件。',
  ],
  ['要点.pdf', Buffer.from('%PDF-1.4'), '不能读取“.pdf”文件。请另存为 .txt、.md、.docx 后重试。'],
  [
    '要点.docx',
    Buffer.from('PK\u0003\u0004 broken'),
    '“要点.docx”不是完好的 .docx 文件（内容不符或已损坏）。请用 Office 或 WPS 打开，重新另存为 .docx 后再试。',
  ],
  [
    '食堂菜单.txt',
    Buffer.from('星期一\n红烧肉\n'),
    '这份文字（“星期一……”）不像工作要点：第一个标题之前没有“工作要点”“工作计划”“实施方案”一类的题目。请换一份文件，或在开头补上题目。',
  ],
]

test('a file that cannot be read says why, each in its own words', async () => {
  const administrator = await story.visitor({ user: 'admin', provokes: [/400/u, /415/u, /422/u] })
  const { page } = administrator
  await administrator.open('/admin/plans/import')
  for (const [name, buffer, sentence] of badFiles) {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await page.getByText(`“${name}”没有读入`).waitFor()
    await expect.poll(() => page.getByRole('main').textContent()).toContain(sentence)
  }
  await administrator.leave()
})

test('a plan comes in as .docx, the same again from GB18030 in its place; a measure is split and united', async () => {
  const administrator = await story.visitor({ user: 'admin' })
  const { page } = administrator
  const text = planText.replace('每校全年开展', '健全安全管理制度；每校全年开展')
  await importAs(administrator, '2021年工作要点.docx', docxOf(text))
  await importAs(administrator, '2021年工作要点.txt', inGbk(text))
  await page.getByRole('button', { name: /^1\.1/u }).click()
  await page.getByRole('button', { name: '拆分' }).first().click()
  await page
    .getByRole('button', { name: /^在“.*之间拆分$/u })
    .first()
    .click()
  await page.getByText('措施已拆分').waitFor()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => page.getByText('已撤销').count()).toBeGreaterThan(0)
  await administrator.leave()
})

test('the same plan again replaces the one that is there, or stands beside it as another', async () => {
  const administrator = await story.visitor({ user: 'admin' })
  const { page } = administrator
  const plans = async () => {
    await administrator.open('/admin/plans')
    await page.getByText(/^共 \d+ 份$/u).waitFor()
    return page
      .getByRole('main')
      .getByRole('row', { name: /2022年工作要点/u })
      .count()
  }
  const text = planText.replaceAll('2021', '2022')
  await importAs(administrator, '2022年工作要点.txt', Buffer.from(text))
  expect(await plans()).toBe(1)
  await importAs(administrator, '2022年工作要点.txt', Buffer.from(text), '替换原来的一份')
  expect(await plans()).toBe(1)
  await importAs(administrator, '2022年工作要点.txt', Buffer.from(text), '另存为新的一份')
  expect(await plans()).toBe(2)
  await administrator.leave()
})

async function importAs({ page }: Visitor, name: string, buffer: Buffer, choice: string | null = null): Promise<void> {
  await page.goto('/admin/plans/import')
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  if (choice !== null) await page.getByRole('radio', { name: choice }).check()
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await page.waitForURL(url => /\/plans\/[0-9a-f-]{36}$/u.test(url.pathname))
}

test('one school gets more time, with a reason that is asked for', async () => {
  const administrator = await story.visitor({ user: 'admin', provokes: [/400/u, /415/u, /422/u] })
  const { page } = administrator
  await administrator.open('/admin/cycles')
  await page.getByRole('main').getByRole('link', { name: /2020/u }).first().click()
  await page.getByRole('link', { name: '安排' }).click()
  await page.getByRole('main').getByRole('button', { name: /延期/u }).first().click()
  const drawer = page.getByRole('dialog', { name: /单位延期/u })
  await drawer.getByRole('button', { name: '延期' }).click()
  await drawer.getByText('请选择新的截止日期').waitFor()
  await expectAccessible(page)
  const present = /\d{4}-\d{2}-\d{2}/u.exec((await drawer.getByText(/现截止日期/u).textContent()) ?? '')?.[0] ?? ''
  await drawer.getByLabel('新的截止日期').fill(later(present))
  await drawer.getByLabel('延期理由').fill('山洪停课一周')
  await drawer.getByRole('button', { name: '延期' }).click()
  await page
    .getByText(/的截止日期已延至/u)
    .first()
    .waitFor()
  await administrator.leave()
})

/** A week after an ISO date. */
function later(day: string): string {
  return new Date(Date.parse(day) + 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

test('the leader reads the preparation and changes nothing', async () => {
  const leader = await story.visitor({ user: 'leader' })
  const { page } = leader
  await leader.open('/admin/schemes')
  await page.getByRole('row', { name: /草稿/u }).getByRole('link').first().click()
  await page.getByText('您可以查看方案；修改由局管理员进行。').waitFor()
  expect(await nameField(leader).count()).toBe(0)
  expect(await page.getByRole('button', { name: '加指标' }).count()).toBe(0)
  await leader.leave()
})

test('a plan tells how far each item is, and an item leads to its review', async () => {
  const leader = await story.visitor({ user: 'leader' })
  const { page } = leader
  await leader.open('/admin/')
  await page.getByRole('link', { name: '看各条目的进展' }).click()
  await page.getByRole('heading', { name: /个条目中 \d+ 个已完成/u }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: /推进中/u }).click()
  await page.waitForURL(/state=active/u)
  await page.getByRole('listitem').getByRole('link', { name: /^1\. /u }).first().click()
  await page.waitForURL(/\/review\?.*item=/u)
  await expect.poll(() => page.getByRole('main').getByRole('row').count()).toBeGreaterThan(1)
  await leader.leave()
})

test('the preparation can be used on a phone in English', async () => {
  const phone = await story.visitor({ user: 'admin', width: 390, language: 'en' })
  await openDraftIn(phone)
  for (const tab of ['entries', 'groups', 'vetoes', 'grades']) {
    const { pathname } = new URL(phone.page.url())
    await phone.open(`${pathname}?tab=${tab}`)
    await phone.page.getByRole('heading', { level: 1 }).waitFor()
    await expectAccessible(phone.page)
    await expectNoSidewaysScroll(phone.page)
  }
  for (const path of ['/admin/cycles', '/admin/cycles/open', '/admin/plans/import', '/admin/schemes/new']) {
    await phone.open(path)
    await phone.page.getByRole('heading', { level: 1 }).waitFor()
    await expectAccessible(phone.page)
    await expectNoSidewaysScroll(phone.page)
  }
  await phone.leave()
})

async function openDraftIn({ page }: Visitor): Promise<void> {
  await page.goto('/admin/schemes')
  await page.getByRole('row', { name: /draft/iu }).getByRole('link').first().click()
  await page.waitForURL(/\/schemes\/[0-9a-f-]{36}/u)
}

test('drawers, lists and the steps of opening a cycle are accessible on a phone in English', async () => {
  const phone = await story.visitor({ user: 'admin', width: 390, language: 'en' })
  const { page } = phone
  const passes = async () => {
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  await openDraftIn(phone)
  await page
    .getByRole('button', { name: /^Read or change/u })
    .first()
    .click()
  const drawer = page.getByRole('dialog')
  await drawer.waitFor()
  await passes()
  await drawer.getByRole('combobox').first().click()
  await page.getByRole('option').first().waitFor({ state: 'attached' })
  await passes()
  await phone.open('/admin/indicators')
  await page.getByRole('link', { name: 'New indicator' }).click()
  await page.getByRole('button', { name: 'New data item' }).click()
  await drawer.waitFor()
  await passes()
  await phone.open('/admin/plans')
  await page
    .getByRole('main')
    .getByRole('link', { name: /2020年工作要点/u })
    .click()
  await page.getByRole('link', { name: 'Progress' }).click()
  await page.getByRole('heading', { name: /items done/u }).waitFor()
  await passes()
  await phone.open('/admin/cycles/open')
  await page.getByRole('combobox').click()
  await page.locator('.ant-select-item-option').first().click()
  await page.getByLabel('Name of the cycle').fill('2021')
  await page.getByLabel('Deadline').fill('2099-12-31')
  await passes()
  await page.getByRole('button', { name: /^Next/u }).click()
  await passes()
  await phone.leave()
})
