import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type Server } from './server.ts'
import { expectAccessible, expectNoSidewaysScroll, startStory, takePicture, type Story, type Visitor } from './story.ts'

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

const school = '澧西街道中心小学'

interface Item {
  readonly type: string
  readonly level: string
  readonly document: string
  readonly on: string
}

/** Opens the page of bonus and penalty of the running cycle, from the review queue. */
async function openItems(visitor: Visitor): Promise<void> {
  const { page } = visitor
  await visitor.open('/admin/cycles')
  await page.getByRole('link', { name: /2020/u }).first().click()
  await page.getByRole('link', { name: '审核', exact: true }).first().click()
  await page.getByRole('link', { name: '加减分事项' }).click()
  await page.getByRole('heading', { name: '加减分事项' }).waitFor()
}

async function choose({ page }: Visitor, label: string, option: string): Promise<void> {
  const field = page.getByRole('dialog').getByLabel(label, { exact: true })
  await field.click()
  await field.fill(option)
  await page.locator('.ant-select-item-option:visible', { hasText: option }).first().click()
}

/** Records an item, and sees beforehand what it will count. */
async function record(visitor: Visitor, { type, level, document, on }: Item, counts: RegExp): Promise<void> {
  const { page } = visitor
  await page.getByRole('button', { name: '登记加减分' }).click()
  const form = page.getByRole('dialog')
  await choose(visitor, '单位', school)
  await choose(visitor, '事项', type)
  await form.getByRole('button', { name: '登记，等另一人确认' }).click()
  await form.getByText('请选择级别').waitFor()
  await form.getByText(/请填写文号/u).waitFor()
  await form.getByLabel('级别').click()
  await page.locator('.ant-select-item-option:visible', { hasText: level }).first().click()
  await form.getByLabel('文号').fill(document)
  await form.getByLabel('文件日期').fill(on)
  await form.getByText(counts).waitFor()
  // A list that is still closing is no part of the form.
  await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' })
  await expectAccessible(page)
  await form.getByRole('button', { name: '登记，等另一人确认' }).click()
  await page
    .getByRole('row', { name: new RegExp(document, 'u') })
    .getByText('待确认')
    .waitFor()
}

test('an office records a bonus and a penalty, another of its people confirms, and the school sees both in its result', async () => {
  const bonus = { type: '综合表彰', level: '省级', document: '演示文〔2020〕901号', on: '2020-05-20' }
  const penalty = { type: '被通报批评', level: '县级通报批评', document: '演示文〔2020〕902号', on: '2020-05-21' }
  const first = await story.visitor({ user: 'general_office' })
  await openItems(first)
  await record(first, bonus, /\+2|按表 2 分/u)
  await record(first, penalty, /−0\.5/u)
  const own = first.page.getByRole('row', { name: new RegExp(bonus.document, 'u') })
  await own.getByText('待另一人确认').waitFor()
  await takePicture(first.page, 'occurrence-recorded')
  await first.leave()

  const second = await story.visitor({ user: 'general_office.2' })
  await openItems(second)
  for (const { document } of [bonus, penalty]) {
    const row = second.page.getByRole('row', { name: new RegExp(document, 'u') })
    await row.getByRole('button', { name: /^确认/u }).click()
    await row.getByText('已确认', { exact: true }).waitFor()
  }
  await second.page.getByLabel('单位或文号').fill(bonus.document)
  await expect.poll(() => second.page.url()).toContain('q=')
  await takePicture(second.page, 'occurrence-confirmed')
  await second.leave()

  const head = await story.visitor({ user: 'primary.lixi.head', width: 390 })
  await head.open('/school/results')
  const { page } = head
  if ((await page.getByRole('heading', { name: '加分、减分与弄虚作假' }).count()) === 0)
    await page.getByRole('link', { name: /2020/u }).first().click()
  await page.getByRole('heading', { name: '加分、减分与弄虚作假' }).waitFor()
  await page.getByRole('listitem').filter({ hasText: bonus.document }).getByText('+2 分').waitFor()
  await page.getByRole('listitem').filter({ hasText: penalty.document }).getByText('−0.5 分').waitFor()
  await page.getByText('总分怎么算出来的').click()
  await page
    .getByText(new RegExp(`减分.*${penalty.document}`, 'u'))
    .first()
    .waitFor()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await takePicture(page, 'occurrence-school-390')
  await head.leave()
})
