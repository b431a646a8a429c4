import { expect } from 'vitest'
import { look } from '../look.ts'
import type { Visitor } from '../story.ts'
import { inGbk, planText } from './plan-file.ts'

/** The administrator reads in the plan: first a file that is none, then one in GBK, at last the right one. Gives the plan's id. */
export async function importPlan(administrator: Visitor): Promise<string> {
  const { page } = administrator
  await administrator.open('/admin/plans/import')
  await look(administrator, 'plan-import')

  await choose(administrator, '食堂菜单.txt', Buffer.from('星期一\n红烧肉\n\n星期二\n白菜豆腐\n'))
  await page.getByText('“食堂菜单.txt”没有读入').waitFor()
  await look(administrator, 'plan-import-refused')

  await choose(administrator, '2021年工作要点.txt', inGbk(planText))
  await page.getByText('编码 GB18030').waitFor()
  await page.getByRole('heading', { name: '澧县教育局2021年工作要点', exact: true }).waitFor()
  await page.getByRole('button', { name: '换一个文件' }).click()

  await choose(administrator, '2021年工作要点.txt', Buffer.from(planText))
  await page.getByText('编码 UTF-8').waitFor()
  for (const count of ['2 部分', '3 条目', '3 措施', '2 目标']) await page.getByText(count, { exact: true }).waitFor()
  await look(administrator, 'plan-import-preview')
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await page.waitForURL(url => /\/plans\/[0-9a-f-]{36}$/u.test(url.pathname))
  await page.getByText('澧教字〔2021〕1号').first().waitFor()
  await look(administrator, 'plan')
  await page.getByRole('link', { name: '任务' }).click()
  await page.getByText('共 3 条措施，其中 0 条已有指标').waitFor()
  await look(administrator, 'plan-tasks')
  const [, planId] = /\/plans\/([0-9a-f-]{36})/u.exec(page.url()) ?? []
  expect(planId).toBeDefined()
  return planId ?? ''
}

async function choose({ page }: Visitor, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer })
}
