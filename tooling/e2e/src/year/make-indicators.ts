import type { Locator } from 'playwright-core'
import { look } from '../look.ts'
import type { Visitor } from '../story.ts'
import { choose } from './choose.ts'
import { names } from './names.ts'

interface NewIndicator {
  readonly code: string
  readonly indicator: string
  readonly item: string
  readonly key: string
  readonly measure: string
  readonly type: '整数' | '百分数'
  readonly unit: string
  readonly supplier: '各单位自己填' | '股室'
  readonly files: string
}

const indicators: readonly NewIndicator[] = [
  { ...names.drills, measure: '1.1', type: '整数', unit: '次', supplier: '各单位自己填', files: '1' },
  { ...names.hazards, measure: '3.1', type: '百分数', unit: '%', supplier: '股室', files: '0' },
]

/** From two measures of the plan the administrator makes two indicators, each with a data item of its own. */
export async function makeIndicators(administrator: Visitor, planId: string): Promise<void> {
  const { page } = administrator
  for (const each of indicators) {
    await administrator.open(`/admin/plans/${planId}/tasks`)
    await page.getByRole('link', { name: `为措施 ${each.measure} 建指标` }).click()
    await page.getByRole('button', { name: '保存指标' }).waitFor()
    const main = page.getByRole('main')
    await makeDataItem(administrator, main, each)
    await main.getByRole('textbox', { name: '编号' }).fill(each.code)
    await main.getByRole('textbox', { name: '名称' }).fill(each.indicator)
    await choose(main, '责任股室', '安全股')
    await main.getByRole('textbox', { name: '公式' }).fill(each.key)
    await choose(main, '至少几件', each.files)
    await look(administrator, `indicator-${each.code}`)
    await main.getByRole('button', { name: '保存指标' }).click()
    await page.getByText(`指标 ${each.code} 已保存`).waitFor()
  }
  await administrator.open(`/admin/plans/${planId}/tasks`)
  await page.getByText('共 3 条措施，其中 2 条已有指标').waitFor()
}

/** In the drawer beside; once saved it is chosen for the indicator. */
async function makeDataItem(administrator: Visitor, main: Locator, each: NewIndicator): Promise<void> {
  const { page } = administrator
  await main.getByRole('button', { name: '新建数据项' }).click()
  const drawer = page.getByRole('dialog', { name: '数据项' })
  await drawer.getByRole('textbox', { name: '名称' }).fill(each.item)
  await drawer.getByRole('textbox', { name: '代码' }).fill(each.key)
  await choose(drawer, '类型', each.type)
  await drawer.getByRole('textbox', { name: '计量单位' }).fill(each.unit)
  await choose(drawer, '谁提供', each.supplier)
  if (each.supplier === '股室') await choose(drawer, '股室', '安全股')
  await look(administrator, `data-item-${each.code}`)
  await drawer.getByRole('button', { name: '保存数据项' }).click()
  await page.getByText(`数据项“${each.item}”已保存`).waitFor()
  await drawer.waitFor({ state: 'hidden' })
}
