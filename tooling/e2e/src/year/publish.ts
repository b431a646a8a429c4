import { expect } from 'vitest'
import { look } from '../look.ts'
import type { Visitor } from '../story.ts'

/** The administrator closes the filling, after reading what it means. */
export async function closeFilling(administrator: Visitor, cycleId: string): Promise<void> {
  const { page } = administrator
  await administrator.open(`/admin/cycles/${cycleId}/close`)
  await page.getByText('所有内容均已填报。').waitFor()
  await look(administrator, 'close-filling')
  await page.getByRole('button', { name: '结束填报' }).click()
  await page.getByText('填报已结束，进入审核').waitFor()
}

/** Approval 审定, with the number of the document that it rests on. */
export async function approve(administrator: Visitor, cycleId: string): Promise<void> {
  const { page } = administrator
  await administrator.open(`/admin/cycles/${cycleId}/results`)
  await look(administrator, 'results-live')
  await administrator.open(`/admin/cycles/${cycleId}/publication`)
  await look(administrator, 'publication-begin')
  await page.getByRole('link', { name: '去审定' }).click()
  await page.getByRole('button', { name: '审定', exact: true }).click()
  await page.getByText('请填写审定文号').waitFor()
  await page.getByRole('textbox', { name: '审定文号' }).fill('澧教发〔2021〕9号')
  await look(administrator, 'publication-approve')
  await page.getByRole('button', { name: '审定', exact: true }).click()
  await page.getByText('结果已审定').first().waitFor()
}

/** 公示 until a day. */
export async function publicise(administrator: Visitor, cycleId: string, until: string): Promise<void> {
  const { page } = administrator
  await administrator.open(`/admin/cycles/${cycleId}/publication`)
  await page.getByRole('link', { name: '去公示' }).click()
  await page.getByLabel('公示截止日期').fill(until)
  await look(administrator, 'publication-publicise')
  await page.getByRole('button', { name: '公示', exact: true }).click()
  await page.getByText('结果已公示').first().waitFor()
  await look(administrator, 'publication')
}

/** A revision, after an appeal was upheld. */
export async function revise(administrator: Visitor, cycleId: string): Promise<void> {
  const { page } = administrator
  await administrator.open(`/admin/cycles/${cycleId}/publication`)
  await page.getByRole('link', { name: '去修订' }).click()
  await page.getByRole('textbox', { name: '修订原因' }).fill('申诉成立，更正安全隐患整改率')
  await look(administrator, 'publication-revise')
  await page.getByRole('button', { name: '发布修订', exact: true }).click()
  await page.getByText('修订已发布').first().waitFor()
}

/** 定稿 cannot be while the days of 公示 run. */
export async function cannotFinalise(administrator: Visitor, cycleId: string): Promise<void> {
  const { page } = administrator
  await administrator.open(`/admin/cycles/${cycleId}/publication`)
  await page.getByRole('list', { name: '办理步骤' }).waitFor()
  expect(await page.getByRole('link', { name: '去定稿' }).count()).toBe(0)
}

/** 定稿, for good. */
export async function finalise(administrator: Visitor, cycleId: string): Promise<void> {
  const { page } = administrator
  await administrator.open(`/admin/cycles/${cycleId}/publication`)
  await page.getByRole('link', { name: '去定稿' }).click()
  await look(administrator, 'publication-finalise')
  await page.getByRole('button', { name: '定稿', exact: true }).click()
  await page.getByText('结果已定稿').first().waitFor()
  await look(administrator, 'publication-final')
}
