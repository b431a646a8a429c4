import { look } from '../look.ts'
import type { Visitor } from '../story.ts'
import { choose } from './choose.ts'
import { names } from './names.ts'

/** The administrator opens the cycle with the story's scheme: arranges it, sees what follows, opens. Gives the cycle's id. */
export async function openCycle(administrator: Visitor, today: string, deadline: string): Promise<string> {
  const { page } = administrator
  await administrator.open('/admin/cycles')
  await look(administrator, 'cycles')
  await page.getByRole('link', { name: '启动新周期' }).click()
  await choose(page.getByRole('main'), '考核方案', names.scheme)
  await page.getByLabel('周期名称').fill(names.cycle)
  await page.getByLabel('填报开始').fill(today)
  await page.getByLabel('填报截止').fill(deadline)
  await page.getByText('没有问题，可以启动。').waitFor()
  await look(administrator, 'cycle-arrange')
  await page.getByRole('button', { name: '下一步：看清后果' }).click()
  await page.getByText('2 个单位即刻收到任务，共 4 项指标填报；').waitFor()
  await look(administrator, 'cycle-consequences')
  await page.getByRole('button', { name: '启动考核', exact: true }).click()
  await page.waitForURL(url => /\/cycles\/[0-9a-f-]{36}/u.test(url.pathname))
  await page.getByRole('heading', { name: names.cycle, level: 1 }).waitFor()
  await look(administrator, 'cycle')
  return /\/cycles\/([0-9a-f-]{36})/u.exec(page.url())?.[1] ?? ''
}
