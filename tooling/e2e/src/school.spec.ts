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

const head = 'primary.lixi.head'

/** How many of the boxes on the check page are ticked. */
async function ticked({ page }: Visitor): Promise<number> {
  return page.locator('main input[type=checkbox]:checked').count()
}

test('what the head ticked on the check page survives a reload, and is forgotten once it is submitted', async () => {
  const visitor = await story.visitor({ user: head, width: 390 })
  const { page } = visitor
  await visitor.open('/school/')
  await page.getByRole('link', { name: '检查并提交' }).first().click()
  await page.getByRole('heading', { name: '检查并提交', level: 1 }).waitFor()
  await page.getByLabel(/全部.*按缺报提交/u).check()
  for (const box of await page.getByLabel(/已核对/u).all()) await box.check()
  const boxes = await ticked(visitor)
  expect(boxes).toBeGreaterThan(3)

  await page.reload({ waitUntil: 'networkidle' })
  expect(await ticked(visitor)).toBe(boxes)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByRole('button', { name: '下一步：看提交后果' }).click()
  await page.getByRole('button', { name: '提交给教育局' }).click()
  await page.getByRole('heading', { name: '考核填报回执' }).waitFor()
  const kept = await page.evaluate<string[]>('Object.keys(localStorage)')
  expect(kept.filter(key => key.includes('ticks'))).toEqual([])

  // What was left out on purpose is submitted; what is changed afterwards is not, and the home says so.
  await page.getByRole('link', { name: '任务', exact: true }).click()
  await page.getByText(/已全部提交，其中 \d+ 项有缺报/u).waitFor()
  await page
    .getByRole('link', { name: /^下一项/u })
    .first()
    .click()
  const field = page.getByRole('main').getByRole('textbox').first()
  await field.fill('3')
  await field.blur()
  await page.getByText('已保存').first().waitFor()
  await page.locator('summary', { hasText: '经过' }).click()
  await page.getByText('修改后须再次提交').waitFor()
  await page.getByText('：空 → 3').waitFor()
  await page.getByText('状态：待审核 → 待填报').waitFor()
  await page.getByRole('link', { name: '任务', exact: true }).click()
  await page.getByText(/有 1 项待再次提交/u).waitFor()
  await visitor.leave()
})

test('a return that was not put right in time says so, instead of asking for it', async () => {
  const visitor = await story.visitor({ user: 'primary.mengxi.head', width: 390 })
  const { page } = visitor
  await visitor.open('/school/')
  await page.getByRole('heading', { name: '退回 1 项，已过改正期限' }).waitFor()
  await page.getByText('退回的 1 项已过改正期限，按未提交处理').waitFor()
  await page.getByRole('link', { name: '国防教育和校园足球活动开展次数' }).click()
  await page.getByRole('heading', { name: '已退回，改正期限已过' }).waitFor()
  await expectAccessible(page)
  await visitor.leave()
})

test('by keyboard alone one goes from indicator to indicator, and never starts at the top again', async () => {
  const visitor = await story.visitor({ user: 'primary.rudong.reporter' })
  const { page } = visitor
  const focused = () => page.evaluate<string>('document.activeElement.id || document.activeElement.textContent')
  await visitor.open('/school/cycles')
  await page.getByRole('link', { name: '党组织理论学习集中研讨次数' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '填写数据' }).waitFor()
  await expect.poll(focused).toBe('content')
  await page.keyboard.press('Tab')
  expect(await focused()).toContain('返回')
  await page.getByRole('textbox').first().focus()
  await page.keyboard.type('8')
  await page.getByText('已保存').first().waitFor()
  await page.getByRole('link', { name: /^下一项/u }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '主题教育和“两学一做”任务完成率', level: 1 }).waitFor()
  await expect.poll(focused).toBe('content')
  await visitor.leave()
})

test('who has nothing to fill in learns what to do instead', async () => {
  const visitor = await story.visitor({ user: 'town.mengxi.head', width: 390 })
  await visitor.open('/school/')
  expect(await visitor.page.getByRole('main').textContent()).toContain('不用您填写：14 项均由股室提供')
  await visitor.leave()
})

test('the list of indicators is taken away as a workbook', async () => {
  const visitor = await story.visitor({ user: head, width: 390 })
  const { page } = visitor
  await visitor.open('/school/cycles')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载全部 .xlsx' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/澧西街道中心小学-任务\.xlsx$/u)
  await visitor.leave()
})

test('a result prints short: a line an indicator; or with every reason', async () => {
  const visitor = await story.visitor({ user: head })
  const { page } = visitor
  await visitor.open('/school/results')
  await page.getByRole('main').getByRole('link', { name: /2019/u }).click()
  await page.getByRole('button', { name: '连同计分依据打印' }).waitFor()
  await expectAccessible(page)
  const reasons = page.getByText('计分', { exact: true })
  // What the browser does around `print`, without its dialogue.
  await page.evaluate(`window.print = () => dispatchEvent(new Event('beforeprint'))`)
  const after = () => page.evaluate(`dispatchEvent(new Event('afterprint'))`)

  await page.getByRole('button', { name: '打印', exact: true }).click()
  await page.emulateMedia({ media: 'print' })
  expect(await reasons.count()).toBe(0)
  await takePicture(page, 'result-print-short')
  await after()
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: '连同计分依据打印' }).click()
  await page.emulateMedia({ media: 'print' })
  expect(await reasons.count()).toBeGreaterThan(50)
  await after()
  await visitor.leave()
})

test.each(['zh-CN', 'en'] as const)('a page that is not there has one heading, in %s', async language => {
  const visitor = await story.visitor({ user: head, width: 390, language, provokes: [/404/, /not_found/] })
  const { page } = visitor
  await visitor.open('/school/')
  await page.goto(`/school/results/nothing`, { waitUntil: 'networkidle' })
  await page.getByRole('alert').waitFor()
  expect(await page.locator('h1').count()).toBe(1)
  expect(await page.title()).toBe(language === 'en' ? 'This page cannot be found · Yaodian' : '找不到这个页面 · 要点')
  await expectAccessible(page)
  await visitor.leave()
})
