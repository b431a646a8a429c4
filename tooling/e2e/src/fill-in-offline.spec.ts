import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type Server } from './server.ts'
import { demoPassword, startStory, takePicture, type Story, type Visitor } from './story.ts'

const school = 'primary.rudong'
const studies = { indicator: '党组织理论学习集中研讨次数', item: /研讨/u }
const warnings = { indicator: '警示教育开展次数', item: /警示教育/u }
const drills = { indicator: '疫情防控预案与演练次数', item: /演练/u }

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

interface Question {
  readonly indicator: string
  readonly item: RegExp
}

async function openQuestion(visitor: Visitor, { indicator, item }: Question) {
  await visitor.open('/school/cycles')
  await visitor.page.getByRole('link', { name: indicator }).click()
  return fieldOf(visitor, { indicator, item })
}

async function fieldOf({ page }: Visitor, { indicator, item }: Question) {
  await page.getByRole('heading', { name: indicator, level: 1 }).waitFor()
  const field = page.getByRole('main').getByRole('textbox', { name: item }).first()
  await field.waitFor()
  return field
}

const status = ({ page }: Visitor, words: string) => page.getByRole('main').getByText(words, { exact: true }).first()

test('what is typed without a network is kept on the phone over a reload, and sent when the network is back', async () => {
  const reporter = await story.visitor({ user: `${school}.reporter`, width: 390, provokes: [/net::ERR_/u] })
  const { page, context } = reporter
  const field = await openQuestion(reporter, studies)
  await context.setOffline(true)
  await field.fill('6')
  await status(reporter, '未联网，已存在本机').waitFor()
  await expect.poll(() => page.title()).toContain('◆')
  await takePicture(page, 'offline-kept-390')

  // A page cannot be loaded without a network: for the reload only what would be saved is lost on its way.
  await context.route('**/trpc/response.reportValue**', route => route.abort('internetdisconnected'))
  await context.setOffline(false)
  await page.reload({ waitUntil: 'domcontentloaded' })
  expect(await (await fieldOf(reporter, studies)).inputValue()).toBe('6')
  await status(reporter, '未联网，已存在本机').waitFor()
  await context.unroute('**/trpc/response.reportValue**')
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await status(reporter, '已保存').waitFor()
  await expect.poll(() => page.title()).not.toContain('◆')

  const head = await story.visitor({ user: `${school}.head`, width: 390 })
  expect(await (await openQuestion(head, studies)).inputValue()).toBe('6')
  await head.leave()
  await reporter.leave()
})

test('a page that does not load says why it takes so long, then what happened, and comes by itself with the network', async () => {
  const reporter = await story.visitor({
    user: `${school}.reporter`,
    width: 390,
    provokes: [/net::ERR_/u, /Failed to fetch/u],
  })
  const { page, context } = reporter
  await reporter.open('/school/cycles')
  await context.setOffline(true)
  await page.getByRole('link', { name: drills.indicator }).click()
  await page.getByText('仍在载入，网络可能较慢').waitFor()
  await page.getByRole('heading', { name: '网络中断，内容未能载入。请检查网络后重试。' }).waitFor()
  await context.setOffline(false)
  expect(await (await fieldOf(reporter, drills)).inputValue()).toBe('')
  await reporter.leave()
})

test('a session that ends in mid-form asks for the password, and gives back the form with what was typed', async () => {
  const reporter = await story.visitor({ user: `${school}.reporter`, width: 390, provokes: [/status of 401/u] })
  const { page, context } = reporter
  const field = await openQuestion(reporter, warnings)
  await context.clearCookies()
  await field.fill('5')
  await page.getByText('登录已过期，请重新登录。未提交的内容仍存在本机，登录后继续。').waitFor()
  await takePicture(page, 'session-expired-390')
  await page.getByRole('textbox', { name: '用户名' }).fill(`${school}.reporter`)
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  expect(await (await fieldOf(reporter, warnings)).inputValue()).toBe('5')
  await status(reporter, '已保存').waitFor()
  await reporter.leave()
})

test('a second writer learns of the first, sees both values, and chooses', async () => {
  const head = await story.visitor({ user: `${school}.head`, width: 390 })
  const reporter = await story.visitor({ user: `${school}.reporter`, width: 390, provokes: [/status of 409/u] })
  const theirs = await openQuestion(head, drills)
  const mine = await openQuestion(reporter, drills)
  await theirs.fill('7')
  await theirs.blur()
  await status(head, '已保存').waitFor()
  await mine.fill('8')
  await mine.blur()
  const choice = reporter.page.getByRole('alert').filter({ hasText: '两个值都在，请选择：' })
  await choice.getByRole('button', { name: /采用对方的.*7/u }).waitFor()
  await takePicture(reporter.page, 'conflict-390')
  await choice.getByRole('button', { name: /保留我的.*8/u }).click()
  await status(reporter, '已保存').waitFor()
  await head.page.reload({ waitUntil: 'networkidle' })
  expect(await (await fieldOf(head, drills)).inputValue()).toBe('8')
  await head.leave()
  await reporter.leave()
})
