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

/** Opens the rule of a percentage in the county's draft scheme. */
async function openRule({ page }: Visitor): Promise<void> {
  await page.goto('/admin/schemes')
  await page
    .getByRole('row', { name: /草稿|draft/iu })
    .getByRole('link')
    .first()
    .click()
  await page.getByRole('button', { name: /政务服务事项网上可办率/u }).click()
  await page
    .getByRole('dialog')
    .getByText(/% 及以上得满分|% or more/u)
    .first()
    .waitFor()
}

async function chooseKind({ page }: Visitor, typed: string): Promise<void> {
  const kind = page.getByRole('dialog').getByRole('combobox', { name: '规则' })
  await kind.click()
  await kind.fill(typed)
  await kind.press('Enter')
}

/** A row of the table of bands. */
function band({ page }: Visitor, at: number) {
  const row = page.locator(`[id$="-rule-bands-${at}"]`)
  return {
    row,
    async fill(from: string, to: string, worth: string) {
      await row.getByLabel('从').fill(from)
      await row.getByLabel('到').fill(to)
      await row.getByLabel('值').fill(worth)
    },
  }
}

test('a table of bands from nothing: overlap and gap are said at their rows, and its steps are drawn at once', async () => {
  const administrator = await story.visitor({ user: 'admin' })
  const { page } = administrator
  const editor = page.getByRole('dialog')
  await openRule(administrator)
  await chooseKind(administrator, '按比例')
  await editor.getByText('完成多少给多少，到目标为满分').waitFor()
  await editor
    .getByRole('img', { name: /目标 100/u })
    .first()
    .waitFor()
  await chooseKind(administrator, 'fdjf')

  const remove = editor.getByRole('button', { name: '去掉档第 1 行' })
  for (const _ of [1, 2, 3]) await remove.click()
  await editor.getByText('有 1 处要改').waitFor()
  const add = editor.getByRole('button', { name: '加一行档' })
  for (const _ of [1, 2, 3]) await add.click()
  await band(administrator, 0).fill('95', '', '100')
  await band(administrator, 1).fill('80', '96', '60')
  await band(administrator, 2).fill('', '75', '0')

  const overlap = band(administrator, 0).row.getByText(/重叠/u)
  const gap = band(administrator, 1).row.getByText(/断开/u)
  await overlap.waitFor()
  await gap.waitFor()
  await takePicture(page, 'rule-editor-faults')
  await editor.getByRole('button', { name: '到此处' }).first().click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id ?? '')).toMatch(/-rule-bands-\d$/u)

  await band(administrator, 1).row.getByLabel('到').fill('95')
  await band(administrator, 2).row.getByLabel('到').fill('80')
  await overlap.waitFor({ state: 'detached' })
  await gap.waitFor({ state: 'detached' })
  await expect
    .poll(() => editor.textContent())
    .toContain('95% 及以上得满分；80%（含）至 95%（不含）得满分的 60%；80% 以下（不含）不得分')
  await editor.getByText('得分表').first().click()
  await editor.getByRole('row', { name: '80 至 95（不含） 0.60' }).waitFor()
  await editor.getByRole('row', { name: '不到 80 0.00' }).waitFor()

  await editor.getByText('只差一点：94 %').click()
  await editor.getByText(/94%，属/u).waitFor()
  await expect.poll(() => editor.textContent()).toContain('=ROUND(MAX(0,MIN(B2,IF(A2>=95,')

  await editor.getByText('附加规定').click()
  await editor.getByLabel('最多', { exact: true }).fill('0.8')
  await editor.getByText('灰线是没有附加规定时的得分。').waitFor()
  await editor.getByRole('row', { name: '95 及以上 0.80' }).waitFor()
  await expectAccessible(page)
  await takePicture(page, 'rule-editor')
  await administrator.leave()
})

test('another kind keeps what fits and can be taken back', async () => {
  const administrator = await story.visitor({ user: 'admin' })
  const { page } = administrator
  const editor = page.getByRole('dialog')
  await openRuleOf(administrator)
  const target = editor.getByLabel('目标值')
  await target.fill('88')
  await chooseKind(administrator, '按幅度')
  await expect.poll(() => target.inputValue()).toBe('88')
  await editor
    .getByRole('img', { name: /目标 88/u })
    .first()
    .waitFor()
  await page.getByRole('button', { name: '撤销' }).click()
  await editor.getByText('完成多少给多少，到目标为满分').waitFor()
  await administrator.leave()
})

/** Opens a rule in proportion. */
async function openRuleOf({ page }: Visitor): Promise<void> {
  await page.goto('/admin/schemes')
  await page.getByRole('row', { name: /草稿/u }).getByRole('link').first().click()
  await page
    .getByRole('button', { name: /规范性文件/u })
    .first()
    .click()
  await page.getByRole('dialog').getByText('完成多少给多少，到目标为满分').waitFor()
}

test('on a phone and in English the rule, its picture and its examples have room', async () => {
  const administrator = await story.visitor({ user: 'admin', width: 390, language: 'en' })
  const { page } = administrator
  await openRule(administrator)
  await page.getByRole('dialog').getByText('Just short of it', { exact: false }).first().waitFor()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await takePicture(page, 'rule-editor-phone')
  await administrator.leave()
})
