import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type Server } from './server.ts'
import {
  demoPassword,
  expectAccessible,
  expectNoSidewaysScroll,
  startStory,
  takePicture,
  type Story,
  type Visitor,
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

const reporter = 'primary.lixi.reporter'
const indicator = '教职工代表大会规范召开次数'
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

/** Opens the indicator by the list, as a thumb would. */
async function openIndicator({ page }: Visitor): Promise<void> {
  await page.goto('/school/cycles')
  await page.getByRole('searchbox').fill(indicator)
  await page.getByRole('link', { name: indicator }).first().click()
  await page.getByRole('heading', { name: indicator, level: 1 }).waitFor()
}

async function choose({ page }: Visitor, name: string, buffer: Buffer = pdf): Promise<void> {
  await page.locator('#evidence input[type=file]').last().setInputFiles({ name, mimeType: 'application/pdf', buffer })
}

async function signIn({ page }: Visitor): Promise<void> {
  await page.getByRole('textbox', { name: '用户名' }).fill(reporter)
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

test('a file chosen without a network outlives the page and arrives by itself', async () => {
  const visitor = await story.visitor({ user: reporter, width: 390, provokes: [/ERR_INTERNET_DISCONNECTED/] })
  const { page, context } = visitor
  await openIndicator(visitor)
  const address = page.url()
  await context.setOffline(true)
  await choose(visitor, '断网时选的.pdf')
  await page.getByText('等待上传，已存在本机，联网后自动上传').waitFor()
  expect(await page.title()).toMatch(/^◆/u)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await takePicture(page, 'evidence-waiting-390')

  // The tab is closed; days later the network is back, and another page of the portal is opened.
  await page.goto('about:blank')
  await context.setOffline(false)
  const arrived = page.waitForResponse(answer => answer.url().endsWith('/files/evidence') && answer.ok())
  await page.goto('/school/')
  await arrived
  await page.goto(address)
  await page.getByRole('link', { name: '断网时选的.pdf' }).waitFor()
  await expect.poll(() => page.title()).not.toMatch(/◆/u)
  await visitor.leave()
})

test('a file chosen after the session has ended is there after the log-in', async () => {
  const visitor = await story.visitor({ user: reporter, width: 390, provokes: [/401/] })
  const { page, context } = visitor
  await openIndicator(visitor)
  await context.clearCookies()
  await choose(visitor, '登录过期后选的.pdf')
  await page.getByText('登录已过期，请重新登录。未提交的内容仍存在本机，登录后继续。').waitFor()
  await signIn(visitor)
  await page.getByRole('link', { name: '登录过期后选的.pdf' }).waitFor()
  await expect.poll(() => page.title()).not.toMatch(/◆/u)
  await visitor.leave()
})

test('a device without room says so, and what is safe', async () => {
  const visitor = await story.visitor({ user: reporter, width: 390, provokes: [/ERR_INTERNET_DISCONNECTED/] })
  const { page, context } = visitor
  await page.addInitScript(
    `IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }`,
  )
  await openIndicator(visitor)
  await context.setOffline(true)
  await choose(visitor, '存不下的.pdf')
  await page.getByText('本机存储空间已满，没能存下这个文件。上传完成前，请不要关闭或刷新页面。').waitFor()
  expect(await page.getByText('已存在本机').count()).toBe(0)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await context.setOffline(false)
  await page.getByRole('link', { name: '存不下的.pdf' }).waitFor()
  await visitor.leave()
})

test('a waiting file can be given up, and does not come back', async () => {
  const visitor = await story.visitor({ user: reporter, provokes: [/ERR_INTERNET_DISCONNECTED/] })
  const { page, context } = visitor
  await openIndicator(visitor)
  await context.setOffline(true)
  await choose(visitor, '不要了.pdf')
  await page.getByRole('button', { name: '放弃 不要了.pdf' }).click()
  await expect.poll(() => page.getByText('不要了.pdf').count()).toBe(0)
  await context.setOffline(false)
  await page.reload({ waitUntil: 'networkidle' })
  expect(await page.getByText('不要了.pdf').count()).toBe(0)
  await visitor.leave()
})

test('what a file may not be is said in words, and it leaves the queue', async () => {
  const visitor = await story.visitor({ user: reporter, width: 390, provokes: [/415/] })
  const { page } = visitor
  await openIndicator(visitor)
  const evidence = page.locator('#evidence')

  await choose(visitor, '说明.pdf', Buffer.from('MZ this is a program'))
  await evidence.getByText(/“说明.pdf”.*内容/u).waitFor()
  await choose(visitor, '录像.pdf', Buffer.concat([pdf, Buffer.alloc(21 * 1024 * 1024)]))
  await evidence.getByText(/“录像.pdf”.*20 MB/u).waitFor()
  await choose(visitor, '工具.exe')
  await evidence.getByText(/“工具.exe”/u).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await takePicture(page, 'evidence-refused-390')
  expect(await page.title()).not.toMatch(/◆/u)

  await page.reload({ waitUntil: 'networkidle' })
  for (const name of ['说明.pdf', '录像.pdf', '工具.exe']) expect(await page.getByText(name).count()).toBe(0)
  await visitor.leave()
})

test('another school finds nothing at the address of the evidence', async () => {
  const owner = await story.visitor({ user: reporter })
  await openIndicator(owner)
  await choose(owner, '本校的.pdf')
  const link = owner.page.getByRole('link', { name: '本校的.pdf' })
  await link.waitFor()
  const address = (await link.getAttribute('href')) ?? ''
  expect((await owner.context.request.get(address)).status()).toBe(200)

  const other = await story.visitor({ user: 'primary.liyang.reporter' })
  await other.open('/school/')
  const place = new URL(other.page.url()).searchParams.get('place') ?? ''
  const asked = await other.context.request.get(address.replace(/place=[^&]+/u, `place=${place}`))
  expect(asked.status()).toBe(404)
  await owner.leave()
  await other.leave()
})

test('what a field does not take is said at once, stays on the device, and is not sent', async () => {
  const visitor = await story.visitor({ user: reporter, width: 390 })
  const { page } = visitor
  await openIndicator(visitor)
  let sent = 0
  page.on('request', request => (sent += request.url().includes('response.reportValue') ? 1 : 0))
  const field = page.locator('main input[inputmode=decimal]').first()
  await field.fill('两次')
  await page.getByText('未保存，请改正').waitFor()
  await expectAccessible(page)
  await page.goto('/school/', { waitUntil: 'networkidle' })
  expect(sent).toBe(0)
  await openIndicator(visitor)
  await expect.poll(() => field.inputValue()).toBe('两次')
  await page.getByText('未保存，请改正').waitFor()
  await field.fill('2')
  await page.getByText('已保存').first().waitFor()
  expect(sent).toBe(1)
  await visitor.leave()
})
