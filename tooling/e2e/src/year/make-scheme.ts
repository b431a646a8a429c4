import { look } from '../look.ts'
import type { Visitor } from '../story.ts'
import { choose, chooseAlso } from './choose.ts'
import { names } from './names.ts'

/** The groups that a fresh scheme begins with; the story keeps the fifth, 特殊教育组. */
const notNeeded = [8, 7, 6, 4, 3, 2, 1]

/** The administrator makes a scheme for the plan: one group of two schools, two indicators, results with points for the public. */
export async function makeScheme(administrator: Visitor): Promise<void> {
  const { page } = administrator
  await administrator.open('/admin/schemes/new')
  const main = page.getByRole('main')
  await choose(main, '依据的工作要点', '2021年工作要点')
  await main.getByRole('textbox', { name: '方案名称' }).fill(names.scheme)
  await main.getByRole('textbox', { name: '年度' }).fill('2021')
  await look(administrator, 'scheme-new')
  await main.getByRole('button', { name: '建立草稿' }).click()
  await page.getByRole('heading', { name: names.scheme, level: 1 }).waitFor()

  await group(administrator)
  await addEntry(administrator, names.drills.code, {
    category: '守牢安全底线',
    marks: '60',
    target: '4',
    missing: '计 0 分，标未报',
  })
  await addEntry(administrator, names.hazards.code, {
    category: '消除安全隐患',
    marks: '60',
    target: '100',
    missing: '暂缓审定',
  })
  await page.getByRole('main').getByText('等次与公开', { exact: true }).click()
  await choose(main, '公示页显示', '等次、名次与得分')
  await look(administrator, 'scheme-grades')
  await main.getByText('没有问题，可以启动考核周期。').waitFor()
  await main.getByText('已保存').waitFor()
  await administrator.open('/admin/schemes')
  await page.getByRole('link', { name: names.scheme }).waitFor()
  await look(administrator, 'schemes')
}

async function group(administrator: Visitor): Promise<void> {
  const { page } = administrator
  await page.getByRole('main').getByText('组别与权重', { exact: true }).click()
  for (const row of notNeeded) await page.getByRole('button', { name: `去掉组别第 ${row} 行` }).click()
  const groups = page.getByRole('group', { name: '组别' })
  await groups.getByRole('textbox', { name: '名称' }).fill(names.group)
  await chooseAlso(groups, '单位类型', '中职')
  await look(administrator, 'scheme-groups')
}

async function addEntry(
  administrator: Visitor,
  code: string,
  { category, marks, target, missing }: Readonly<Record<'category' | 'marks' | 'target' | 'missing', string>>,
): Promise<void> {
  const { page } = administrator
  await page.getByRole('main').getByText('指标与计分', { exact: true }).click()
  await page.getByRole('button', { name: '加指标' }).click()
  const drawer = page.getByRole('dialog', { name: new RegExp(`指标计分：${code}`, 'u') })
  await choose(drawer, '类别', category)
  await drawer.getByRole('textbox', { name: '满分' }).fill(marks)
  await choose(drawer, '没有报数时', missing)
  await choose(drawer, '规则', '按比例计分')
  await drawer.getByRole('textbox', { name: '目标值' }).fill(target)
  await look(administrator, `scheme-entry-${code}`)
  await drawer
    .getByRole('button', { name: 'Close' })
    .or(drawer.getByRole('button', { name: '关闭' }))
    .first()
    .click()
  await drawer.waitFor({ state: 'hidden' })
}
