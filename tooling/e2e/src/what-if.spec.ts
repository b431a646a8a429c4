import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type Server } from './server.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  startStory,
  takePicture,
  type Story,
  type Visitor,
  type VisitorSettings,
} from './story.ts'

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

/** Opens the what-if of the county's only draft. */
async function openWhatIf(settings: VisitorSettings = {}): Promise<Visitor> {
  const visitor = await story.visitor({ user: 'admin', ...settings })
  await visitor.open('/admin/schemes')
  const draft = visitor.page
    .getByRole('row', { name: /草稿|draft/iu })
    .getByRole('link')
    .first()
  await visitor.open(`${(await draft.getAttribute('href'))?.split('?')[0]}?tab=what_if`)
  await result(visitor).getByRole('row').nth(2).waitFor()
  return visitor
}

function result({ page }: Visitor) {
  return page.getByRole('region', { name: /名次变动|Who moves/u })
}

function levers({ page }: Visitor) {
  return page.getByRole('region', { name: /可调的数|What can be moved/u })
}

function lever(visitor: Visitor, name: string) {
  return levers(visitor).getByRole('textbox', { name, exact: true })
}

/** The table of the whole group. */
function moves(visitor: Visitor) {
  return result(visitor).getByRole('table').last()
}

/** Who stands where in the table, as read. */
async function ranking(visitor: Visitor): Promise<readonly string[]> {
  return moves(visitor).getByRole('rowheader').allTextContents()
}

test('an administrator moves a weight, sees the ranking move at once, and writes it into the draft', async () => {
  const administrator = await openWhatIf()
  const { page } = administrator
  const before = await ranking(administrator)
  await result(administrator).getByText('得分、名次和等次都不变').waitFor()

  await lever(administrator, '办学条件').fill('5')
  await page.getByText('70，应为 100；先按比例折算').waitFor()
  await lever(administrator, '立德树人与质量').fill('３５')
  await result(administrator)
    .getByText(/个单位名次变动，最大 [+−]\d+ 位/u)
    .waitFor()
  await expect.poll(() => ranking(administrator)).not.toEqual(before)
  await result(administrator)
    .getByRole('img', { name: /名次变动图/u })
    .waitFor()
  await moves(administrator)
    .getByText(/升 \d+ 位/u)
    .first()
    .waitFor()
  await page.getByText('原为 35').waitFor()
  await expectAccessible(page)
  await takePicture(page, 'what-if')

  // What was typed is there again; nobody else sees it.
  await page.reload()
  await page.getByText('已改 2 处').waitFor()
  const moved = await ranking(administrator)
  await page.getByRole('button', { name: '放弃全部改动' }).click()
  await page.getByText('还没有改动。').waitFor()
  await page.getByRole('button', { name: '撤销' }).click()
  await page.getByText('已改 2 处').waitFor()
  await expect.poll(() => ranking(administrator)).toEqual(moved)

  await page.getByRole('button', { name: '写入草案' }).click()
  await page.getByText('还没有改动。').waitFor()
  await page.getByText('已保存', { exact: true }).waitFor()
  await page.reload()
  await expect.poll(() => lever(administrator, '办学条件').inputValue()).toBe('5')
  await result(administrator).getByText('得分、名次和等次都不变').waitFor()
  await administrator.leave()
})

test('quotas and the numbers of one indicator are moved by keyboard alone; faults stand at their fields', async () => {
  const administrator = await openWhatIf()
  const { page } = administrator
  const quota = page.getByRole('group', { name: '优秀' }).getByRole('textbox', { name: '名额 %' })
  await quota.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('5')
  await result(administrator)
    .getByText(/个单位降等/u)
    .first()
    .waitFor()
  await quota.fill('abc')
  await page.getByText('请填写数字').waitFor()
  await page.getByRole('button', { name: /优秀 名额 %恢复为 30/u }).press('Enter')
  await page.getByText('还没有改动。').waitFor()

  const pick = page.getByRole('combobox', { name: '选择指标' })
  await pick.fill('01')
  await page.keyboard.press('Enter')
  await page.waitForURL(/pick=\d+/u)
  await lever(administrator, '满分').fill('0')
  await levers(administrator).getByText('满分“0”应大于 0。请填写该指标的分值。').waitFor()
  await lever(administrator, '满分').fill('60')
  await result(administrator)
    .getByText(/个单位名次变动|名次都不变/u)
    .first()
    .waitFor()
  await expectAccessible(page)
  await administrator.leave()
})

test('the same on a phone and in English, against the scheme that a cycle used', async () => {
  const phone = await openWhatIf({ width: 390 })
  await lever(phone, '党建').fill('40')
  await result(phone).getByText(/名次/u).first().waitFor()
  const pick = phone.page.getByRole('combobox', { name: '选择指标' })
  await pick.fill('得分')
  await phone.page.keyboard.press('Enter')
  await phone.page.waitForURL(/pick=\d+/u)
  await phone.page.reload()
  await lever(phone, '满分').waitFor()
  await expectNoSidewaysScroll(phone.page)
  await expectAccessible(phone.page)
  await takePicture(phone.page, 'what-if-phone')
  await phone.leave()

  const english = await openWhatIf({ language: 'en' })
  const { page } = english
  await page.getByRole('combobox', { name: 'Compared with' }).press('Enter')
  await page.getByRole('option', { name: 'The scheme that this cycle used' }).waitFor({ state: 'attached' })
  await page.getByTitle('The scheme that this cycle used').last().click()
  await page.waitForURL(/base=frozen/u)
  // The choice stands in the address.
  await page.reload()
  await result(english).getByRole('row').nth(2).waitFor()
  await page.getByTitle('The scheme that this cycle used').waitFor()
  await expectAccessible(page)
  await takePicture(page, 'what-if-english')
  await english.leave()
})

test('is the administrator’s alone', async () => {
  const leader = await story.visitor({ user: 'leader' })
  await leader.open('/admin/schemes')
  await leader.page.getByRole('main').getByRole('table').getByRole('link').first().click()
  await leader.page.getByRole('button', { name: '等次与公开' }).waitFor()
  expect(await leader.page.getByRole('button', { name: '试算' }).count()).toBe(0)
  await leader.leave()
})
