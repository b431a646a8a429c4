import { look } from '../look.ts'
import type { Visitor } from '../story.ts'
import { names } from './names.ts'

const reason = '整改台账已于公示前交安全股复核，整改率应为 98%。'
const decision = '经核对整改台账，申诉属实。'

/** The head of the school appeals against the figure that the office supplied. */
export async function appeal(head: Visitor, cycleId: string): Promise<void> {
  const { page } = head
  await head.open(`/school/results/${cycleId}`)
  await page.getByRole('heading', { name: `${names.cycle}结果` }).waitFor()
  await look(head, 'result')
  await page.getByLabel('申诉对象').selectOption({ label: `${names.hazards.code} ${names.hazards.indicator}` })
  await page.getByLabel('理由').fill(reason)
  await page.getByRole('button', { name: '提交申诉' }).click()
  await page.getByText('待答复').waitFor()
  await look(head, 'result-appealed')
}

/** The administrator upholds it and corrects the value. */
export async function uphold(administrator: Visitor, cycleId: string): Promise<void> {
  const { page } = administrator
  await administrator.open(`/admin/cycles/${cycleId}/publication`)
  await page.getByRole('link', { name: '裁定' }).click()
  await page.getByText(reason).first().waitFor()
  await page.getByText('成立，更正数值', { exact: true }).click()
  await page.getByRole('textbox', { name: '更正为 (%)' }).fill('98')
  await page.getByRole('textbox', { name: '裁定理由' }).fill(decision)
  await look(administrator, 'appeal')
  await page.getByRole('button', { name: '裁定', exact: true }).click()
  await page.getByText('数值已更正，请发布修订').waitFor()
}

/** The school reads the answer. */
export async function readAnswer(head: Visitor, cycleId: string): Promise<void> {
  const { page } = head
  await head.open(`/school/results/${cycleId}`)
  await page.getByText('申诉成立', { exact: true }).waitFor()
  await page.getByText(`答复：${decision}`).waitFor()
  await look(head, 'result-answered')
}
