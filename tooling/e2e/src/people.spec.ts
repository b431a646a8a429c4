import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type Server } from './server.ts'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  startStory,
  takePicture,
  takePictures,
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

const username = 'safety.new'
const chosen = 'a-word-of-my-own'

/** Fills the log-in form and sends it. */
async function signIn({ page }: Visitor, password: string): Promise<void> {
  await page.getByRole('textbox', { name: '用户名' }).fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

async function setPassword({ page }: Visitor, present: string, next: string): Promise<void> {
  await page.getByLabel('当前密码', { exact: true }).fill(present)
  await page.getByLabel('新密码', { exact: true }).fill(next)
  await page.getByLabel('再输一次新密码', { exact: true }).fill(next)
  await page.getByRole('button', { name: '保存新密码' }).click()
}

/** Opens the account's page from the list, as one would. */
async function openAccount({ page }: Visitor): Promise<void> {
  await page.goto(`/admin/accounts?q=${username}`)
  await page.getByRole('link', { name: username, exact: true }).click()
  await page.getByRole('heading', { name: '安全股新审核员' }).waitFor()
}

test('an account from its making to its end', async () => {
  const administrator = await story.visitor({ user: 'admin' })
  const person = await story.visitor({ provokes: [/401/, /400/, /403/, /412/, /423/] })
  const { page } = administrator

  await administrator.open('/admin/accounts')
  await page.getByRole('link', { name: '新建账号' }).click()
  await page.getByRole('button', { name: '新建账号' }).click()
  await page.getByRole('alert').getByText('请填写姓名。').waitFor()
  await expectAccessible(page)
  await page.getByLabel('账号', { exact: true }).fill(username)
  await page.getByLabel('姓名', { exact: true }).fill('安全股新审核员')
  await page.getByRole('combobox', { name: '单位' }).fill('aqg')
  await page.locator('.ant-select-item-option', { hasText: '安全股' }).click()
  await page.getByRole('combobox', { name: '角色' }).click()
  await page.locator('.ant-select-item-option', { hasText: '股室审核员' }).click()
  await page.getByRole('button', { name: '新建账号' }).click()
  const slip = page.getByRole('region', { name: '初始密码' })
  const initial = (await slip.locator('dd').last().textContent()) ?? ''
  expect(initial).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
  await expectAccessible(page)
  await takePicture(page, 'account-created')

  // The first log-in leads to the password, wherever one wanted to go; the initial one is no new one.
  await person.open('/admin/cycles')
  await signIn(person, initial)
  await person.page.getByRole('heading', { name: '修改密码' }).waitFor()
  await setPassword(person, initial, initial)
  await person.page.getByText('新密码不能与当前密码相同').first().waitFor()
  await setPassword(person, initial, chosen)
  await person.page.getByRole('button', { name: /安全股新审核员/ }).waitFor()
  await person.page.goto('/admin/sessions')
  await person.page.getByText('本机').waitFor()

  // Ended by the administrator, the log-in ends at once.
  await openAccount(administrator)
  await page.getByRole('button', { name: '让此设备退出' }).click()
  await page.getByText('目前没有登录。').waitFor()
  await person.page.goto('/admin/cycles')
  await person.page.getByRole('textbox', { name: '用户名' }).waitFor()

  // Five wrong passwords lock, the right one then too; unlocked, it opens.
  for (let time = 0; time < 5; time += 1) {
    await signIn(person, 'not-my-word')
    await person.page.getByRole('alert').waitFor()
    await expect.poll(() => person.page.getByRole('button', { name: '登录', exact: true }).isEnabled()).toBe(true)
  }
  await signIn(person, chosen)
  await person.page.getByText(/账号已(锁定至|暂时锁定)/).waitFor()
  await openAccount(administrator)
  await page.getByRole('heading', { name: /连续输错密码，已锁定至/ }).waitFor()
  await expectAccessible(page)
  await takePicture(page, 'account-locked')
  await page.getByRole('button', { name: '现在解锁' }).click()
  await page.getByText('已解锁').waitFor()
  await signIn(person, chosen)
  await person.page.getByRole('button', { name: /安全股新审核员/ }).waitFor()

  // All of it stands in the trail, which fits.
  await page.goto('/admin/audit')
  for (const act of ['新建账号', '任命', '修改密码', '强制退出', '锁定账号', '解锁账号'])
    await page.getByRole('cell', { name: act, exact: true }).first().waitFor()
  await page.getByRole('button', { name: '核验全部记录' }).click()
  await page.getByText(/条记录全部相符/).waitFor()
  await expectAccessible(page)
  await person.leave()
  await administrator.leave()
})

test('a year’s own days are pasted, refused by line, seen at once, saved, and not lost to another’s change', async () => {
  const first = await story.visitor({ user: 'admin' })
  const second = await story.visitor({ user: 'admin', provokes: [/409/] })
  const { page } = first
  const dayOf = (of: typeof page, name: string) => of.getByTitle(name)
  await first.open('/admin/settings?year=2020')
  await page.getByText('10月1日至10月8日放假 8 天').waitFor()
  await page.getByText('从表格粘贴').click()
  const sheet = page.getByLabel('粘贴的表格')
  await sheet.fill('2020-07-01\t放假\t县庆\n2020-07-06\t上班\t县庆调休')
  await page.getByRole('button', { name: '读入清单' }).click()
  await page.getByText(/第2行的2020-07-06本来就要上班/).waitFor()
  await expectAccessible(page)
  await sheet.fill('2020-07-01\t放假\t县庆\n7月4日\t上班\t县庆调休')
  await page.getByRole('button', { name: '读入清单' }).click()
  await dayOf(page, '上班：县庆调休').waitFor()

  await second.open('/admin/settings?year=2020')
  await page.getByRole('button', { name: '保存 2020 年日历' }).click()
  await page.getByText('已保存 2020 年工作日历').waitFor()
  await second.page.getByRole('button', { name: '添加一天' }).click()
  await second.page.getByLabel('行 1 日期').fill('2020-07-02')
  await second.page.getByLabel('行 1 名称').fill('防汛')
  await second.page.getByRole('button', { name: '保存 2020 年日历' }).click()
  await second.page.getByRole('heading', { name: /已被别人修改/ }).waitFor()
  await expectAccessible(second.page)
  await second.page.getByRole('button', { name: '采用现在的内容' }).click()
  await dayOf(second.page, '放假：县庆').waitFor()
  await first.leave()
  await second.leave()
})

test('a misspelt name is corrected, and its holder signs in with the corrected one', async () => {
  const visitor = await story.visitor({ user: 'admin' })
  const { page } = visitor
  await visitor.open('/admin/accounts')
  await page.getByRole('link', { name: 'safety.2', exact: true }).click()
  await page.getByRole('button', { name: '改正姓名或账号' }).click()
  await page.getByLabel('账号', { exact: true }).fill('安全')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText(/账号“安全”不符合要求/).waitFor()
  await expectAccessible(page)
  await page.getByLabel('账号', { exact: true }).fill('safety.second')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText(/账号 safety\.second/).waitFor()
  const holder = await story.visitor({ user: 'safety.second' })
  await holder.open('/admin/')
  await holder.page.getByRole('heading', { name: '工作台' }).waitFor()
  await holder.leave()
  await visitor.leave()
})

test('a sheet becomes accounts: what is wrong is said by row, the rest is made', async () => {
  const visitor = await story.visitor({ user: 'admin' })
  const { page } = visitor
  await visitor.open('/admin/accounts/many')
  await expectAccessible(page)
  await page
    .getByLabel('粘贴的表格')
    .fill('单位\t账号\t姓名\t角色\n安全股\tmany.one\t安全股甲\t填报员\n安全股\tmany.two\t安全股乙\t校长\n')
  await page.getByRole('button', { name: '核对' }).click()
  await page.getByText('可以新建 1 个账号。').waitFor()
  await page.getByText(/没有“校长”这个角色/).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: '新建 1 个账号' }).click()
  await page.getByRole('heading', { name: '已新建 1 个账号' }).waitFor()
  await expectAccessible(page)
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载表格（.csv）' }).click(),
  ])
  expect(sheet.suggestedFilename()).toBe('账号与初始密码.csv')
  await page.getByRole('link', { name: '账号与任职' }).first().click()
  await page.getByRole('link', { name: 'many.one' }).waitFor()
  await visitor.leave()
})

test('a register becomes organisations: faults by line, updates where chosen, then accounts for those where nobody serves', async () => {
  const visitor = await story.visitor({ user: 'admin' })
  const { page } = visitor
  await visitor.open('/admin/organisations')
  await page.getByRole('link', { name: '导入单位' }).click()
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载模板 .xlsx' }).click(),
  ])
  expect(template.suggestedFilename()).toBe('单位导入模板.xlsx')
  await page.getByRole('button', { name: '核对' }).click()
  await page.getByText(/还没有粘贴内容/).waitFor()
  const sheet = page.getByLabel('或把带表头的表格整块粘贴到这里')
  const head = '单位名称\t单位类型\t上级单位\t片区'
  await sheet.fill(
    `${head}\n城东分校\t小学\t城东学校\n城东学校\t九年一贯制学校\n安全股\t股室\t\t机关\n党建办\t局机关股室\n坏行\t大学`,
  )
  await page.getByRole('button', { name: '核对' }).click()
  await page.getByRole('heading', { name: '将新建 2 个单位' }).waitFor()
  await page.getByText('已有且相同 1 个 · 与表不同 1 个 · 有误 1 行').waitFor()
  await page.getByText(/“大学”不认识/).waitFor()
  await page.getByText('标签：— → 机关').waitFor()
  await expectAccessible(page)
  await page.getByRole('checkbox', { name: '更新“安全股”' }).check()
  await page.getByRole('button', { name: '新建 2 个单位，更新 1 个' }).click()
  await page.getByRole('heading', { name: '已新建 2 个单位，已更新 1 个单位' }).waitFor()
  await page.getByText('1 行有误，没有导入。').waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: '为还没有人任职的单位建账号' }).click()
  expect(await page.getByLabel('粘贴的表格').inputValue()).toContain('城东学校\tcdxx.head\t城东学校负责人\t负责人')
  await page.getByRole('button', { name: '核对' }).click()
  await page.getByText('可以新建 4 个账号。').waitFor()
  await expectAccessible(page)
  await visitor.leave()
})

test('an organisation is made, changed by two at once, and retired', async () => {
  const first = await story.visitor({ user: 'admin' })
  const second = await story.visitor({ user: 'admin', provokes: [/409/] })
  const { page } = first
  await first.open('/admin/organisations/new')
  await page.getByLabel('单位名称').fill('澧阳街道实验小学')
  await page.getByLabel(/统一社会信用代码/).fill('12430723000000000E')
  await page.getByText('校验码相符').waitFor()
  await page.getByLabel(/统一社会信用代码/).fill('124307230000000001')
  await page.getByText(/末位校验码相符。请对照证书核对/).waitFor()
  await page.getByLabel(/统一社会信用代码/).fill('')
  await page.getByRole('button', { name: '新建单位' }).click()
  await page.getByRole('heading', { name: '澧阳街道实验小学' }).waitFor()
  await expectAccessible(page)

  await second.open(new URL(page.url()).pathname)
  await page.getByLabel('单位名称').fill('澧阳实验小学')
  await page.getByRole('button', { name: '保存修改' }).click()
  await page.getByRole('heading', { name: '澧阳实验小学' }).waitFor()
  await second.page.getByLabel('单位名称').fill('澧阳街道第二小学')
  await second.page.getByRole('button', { name: '保存修改' }).click()
  const conflict = second.page.getByRole('alert')
  await conflict.getByText('澧阳实验小学').waitFor()
  await conflict.getByText('澧阳街道第二小学').waitFor()
  await expectAccessible(second.page)
  await conflict.getByRole('button', { name: '用我填写的覆盖' }).click()
  await second.page.getByRole('heading', { name: '澧阳街道第二小学' }).waitFor()

  await second.page.getByRole('link', { name: '停用' }).click()
  await second.page.getByText('停用后不能恢复。').waitFor()
  await expectAccessible(second.page)
  await second.page.getByRole('button', { name: '停用这个单位' }).click()
  await second.page.getByText(/起停用，信息只供查阅/).waitFor()
  await first.leave()
  await second.leave()
})

test.each([
  ['/admin/organisations', 'organisations'],
  ['/admin/organisations/import', 'organisations-import'],
  ['/admin/accounts', 'accounts'],
  ['/admin/audit', 'audit'],
  ['/admin/settings?year=2020', 'settings'],
  ['/admin/sessions', 'sessions'],
])('%s holds on a phone, in English, and for axe', async (path, name) => {
  const visitor = await story.visitor({ user: 'admin', width: 390, language: 'en' })
  await visitor.open(path)
  await expectAccessible(visitor.page)
  await expectNoSidewaysScroll(visitor.page)
  await visitor.leave()
  await takePictures(story, path, name, { user: 'admin' })
})
