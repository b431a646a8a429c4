import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type Server } from './server.ts'
import { expectAccessible, startStory, takePicture, type Story, type Visitor } from './story.ts'

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

/** To a page of the cycle that runs. */
async function openCycle({ page, open }: Pick<Visitor, 'page' | 'open'>, path: string): Promise<void> {
  await open('/admin/cycles')
  const address = await page.getByRole('link', { name: /2020/ }).first().getAttribute('href')
  const id = /cycles\/([^/?]+)/.exec(address ?? '')?.[1] ?? ''
  await open(`/admin/cycles/${id}/${path}`)
}

/** One response in the workbench, found as an officer finds it. */
async function openResponse(visitor: Visitor, code: string, assessee: string): Promise<void> {
  const { page } = visitor
  await openCycle(visitor, 'review')
  await page
    .getByRole('link', { name: new RegExp(code) })
    .first()
    .click()
  await page.locator('nav li a', { hasText: assessee }).first().click()
  await page.getByRole('heading', { name: assessee }).waitFor()
}

/** How many pixels of a canvas are dark: what is printed on the page. */
async function inkOf(page: Page): Promise<number> {
  return page.evaluate<number>(`(() => {
    const canvas = document.querySelector('canvas[data-drawn=true]')
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    let dark = 0
    for (let at = 0; at < data.length; at += 4) if (data[at] < 128 && data[at + 3] > 128) dark += 1
    return dark
  })()`)
}

test('a PDF shows its page beside the values, and the divider stays where the keys put it', async () => {
  const visitor = await story.visitor({ user: 'admin' })
  const { page } = visitor
  await openResponse(visitor, 'LX-01-05', '仪器站')
  await page.locator('canvas[data-drawn=true]').waitFor()
  expect(await inkOf(page)).toBeGreaterThan(200)
  const divider = page.getByRole('separator')
  await divider.focus()
  const before = Number(await divider.getAttribute('aria-valuenow'))
  await page.keyboard.press('ArrowLeft')
  expect(await divider.getAttribute('aria-valuenow')).toBe(String(before - 5))
  await page.reload({ waitUntil: 'networkidle' })
  expect(await page.getByRole('separator').getAttribute('aria-valuenow')).toBe(String(before - 5))
  await expectAccessible(page)
  await takePicture(page, 'review-pdf')
  await visitor.leave()
})

test('an objection is upheld with another value, and another one is rejected', async () => {
  const safety = await story.visitor({ user: 'safety' })
  await openResponse(safety, 'LX-19-05', '复兴镇中学')
  await safety.page.getByRole('radio', { name: /^成立/ }).check()
  const value = safety.page.getByRole('textbox', { name: /新的核定值/ })
  await value.fill('2')
  await safety.page.getByRole('textbox', { name: '答复说明' }).fill('补充的记录已核实。')
  await safety.page.getByRole('button', { name: '答复', exact: true }).click()
  await safety.page.getByText('异议成立').first().waitFor()
  expect(await safety.page.getByRole('radio', { name: /^成立/ }).count()).toBe(0)
  await safety.leave()

  const law = await story.visitor({ user: 'regulation' })
  await openResponse(law, 'LX-08-01', '澧阳街道中心小学')
  await law.page.getByRole('radio', { name: /不成立/ }).check()
  await law.page.getByRole('textbox', { name: '答复说明' }).fill('数据来自平台，维持原值。')
  await law.page.getByRole('button', { name: '答复', exact: true }).click()
  await law.page.getByText('异议不成立').first().waitFor()
  expect(await law.page.getByRole('radio', { name: /不成立/ }).count()).toBe(0)
  await law.leave()
})

test('a sheet with faults is mended where it was pasted, and written', async () => {
  const visitor = await story.visitor({ user: 'ict' })
  const { page } = visitor
  await openCycle(visitor, 'supply')
  await page.getByRole('link', { name: '数字校园标准项数' }).click()
  await page.getByRole('button', { name: '导入表格' }).click()
  // The grid of fields gives way to one field for the sheet.
  await page.getByRole('button', { name: '核对' }).waitFor()
  const sheet = page.getByRole('textbox')
  const good = '单位\t数字校园标准项数\n复兴镇中学\t7\n大堰垱镇中学\t8'
  await sheet.fill(`${good}\n小渡口镇中学\t很多\n复兴镇中学\t9\n没有这个学校\t1`)
  await page.getByRole('button', { name: '核对' }).click()
  await page.getByText('没有这个学校 (名单外)').waitFor()
  await page.getByText('复兴镇中学 (重复)').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: '换一个表格' }).click()
  expect(await sheet.inputValue()).toContain('很多')
  await sheet.fill(good)
  await page.getByRole('button', { name: '核对' }).click()
  await page.getByRole('button', { name: '写入 2 格' }).click()
  await expect.poll(() => page.getByRole('textbox', { name: '复兴镇中学，数字校园标准项数' }).inputValue()).toBe('7')
  await page.getByRole('rowheader', { name: '合计' }).waitFor()
  await visitor.leave()
})

test('a missing level is chosen from its list, with the reason', async () => {
  const visitor = await story.visitor({ user: 'admin' })
  const { page } = visitor
  await openCycle(visitor, 'owed?policy=block')
  await page.getByRole('button', { name: '认定梦溪镇中学的“述职评议等次”' }).click()
  await page.getByRole('radio', { name: /核实的数值/ }).check()
  await page.getByRole('combobox', { name: '数值' }).click()
  await page.locator('.ant-select-item-option', { hasText: '较好' }).click()
  await page.getByRole('textbox', { name: '认定理由' }).fill('按县委组织部门的评议结果。')
  await page.getByRole('dialog').getByRole('button', { name: '认定', exact: true }).click()
  await page.getByText('已认定').waitFor()
  await expect.poll(() => page.getByRole('button', { name: '认定梦溪镇中学的“述职评议等次”' }).count()).toBe(0)
  await visitor.leave()
})

test('a closed school is taken out of the cycle with a reason, and back', async () => {
  const visitor = await story.visitor({ user: 'admin', provokes: [/422/] })
  const { page } = visitor
  await openCycle(visitor, 'arrangement')
  await page.getByRole('button', { name: '把甘溪滩镇中学移出考核' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /移出$/u }).click()
  await page.getByText(/请写明理由/).waitFor()
  await page.getByRole('textbox', { name: '理由' }).fill('2020年9月并入梦溪镇中学。')
  await page.getByRole('dialog').getByRole('button', { name: /移出$/u }).click()
  await page.getByRole('heading', { name: '已移出考核的单位' }).waitFor()
  await page.getByText('2020年9月并入梦溪镇中学。').waitFor()
  await expectAccessible(page)
  await takePicture(page, 'arrangement-withdrawn')
  await page.getByRole('link', { name: '进度', exact: true }).click()
  await page.getByText('89 个单位 × 146 项指标').waitFor()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载进度表 .xlsx' }).click()
  expect((await download).suggestedFilename()).toMatch(/进度\.xlsx$/u)
  await page.getByRole('link', { name: '安排', exact: true }).click()
  await page.getByRole('button', { name: '恢复甘溪滩镇中学的考核' }).click()
  await page.getByRole('textbox', { name: '理由' }).fill('撤并推迟。')
  await page.getByRole('dialog').getByRole('button', { name: /恢复$/u }).click()
  await expect.poll(() => page.getByRole('heading', { name: '已移出考核的单位' }).count()).toBe(0)
  await visitor.leave()
})
