import { look } from '../look.ts'
import type { Visitor } from '../story.ts'
import { names } from './names.ts'

/** What the office writes when it gives back the school's number. */
export const returnReason = '照片显示十二月的演练尚未计入，请核对后补报。'

/** The office opens one school's response in its workbench. */
async function openResponse(reviewer: Visitor, cycleId: string, indicator: string, school: string): Promise<void> {
  const { page } = reviewer
  await reviewer.open(`/admin/cycles/${cycleId}/review`)
  await page.getByRole('link', { name: indicator }).click()
  const bench = page.getByRole('navigation', { name: '审核对象' })
  await bench.getByRole('link', { name: school }).click()
  await page.getByRole('heading', { name: school, level: 2 }).waitFor()
}

/** The office gives the school's number back, with the reason; the other school's it accepts. */
export async function returnOne(reviewer: Visitor, cycleId: string): Promise<void> {
  const { page } = reviewer
  await reviewer.open(`/admin/cycles/${cycleId}/review`)
  await look(reviewer, 'review-queue')
  await openResponse(reviewer, cycleId, names.drills.indicator, names.school)
  await look(reviewer, 'review-response')
  await page.getByRole('button', { name: '退回修改' }).click()
  await page.getByRole('textbox', { name: '退回理由' }).fill(returnReason)
  await look(reviewer, 'review-return')
  await page.getByRole('main').getByRole('button', { name: '退回修改' }).last().click()
  await page.getByText(`已退回${names.school}`).waitFor()
  await openResponse(reviewer, cycleId, names.drills.indicator, names.otherSchool)
  await accept(reviewer, names.otherSchool)
}

/** The corrected number comes back: the office sees what is different, and accepts. */
export async function acceptCorrected(reviewer: Visitor, cycleId: string): Promise<void> {
  const { page } = reviewer
  await openResponse(reviewer, cycleId, names.drills.indicator, names.school)
  const difference = page.locator('section', { has: page.getByRole('heading', { name: /自上次审核/u }) }).last()
  await difference.getByText(names.drills.item).waitFor()
  await difference.locator('del', { hasText: '3' }).waitFor()
  await difference.locator('ins', { hasText: '4' }).waitFor()
  await look(reviewer, 'review-difference')
  await accept(reviewer, names.school)
}

async function accept({ page }: Visitor, school: string): Promise<void> {
  await page.getByRole('button', { name: /^通过/u }).click()
  await page.getByText(`已通过：${school}`).waitFor()
}

/** What the office supplied itself, it may not accept: a colleague confirms it, for all schools at once. */
export async function confirmSupplied(reviewer: Visitor, secondReviewer: Visitor, cycleId: string): Promise<void> {
  await openResponse(reviewer, cycleId, names.hazards.indicator, names.school)
  await reviewer.page
    .getByText(/另一位审核员|第二人|他人|本人/u)
    .first()
    .waitFor()
  await look(reviewer, 'review-second-person')

  const { page } = secondReviewer
  await secondReviewer.open(`/admin/cycles/${cycleId}/review`)
  await page.getByRole('link', { name: names.hazards.indicator }).click()
  await page.getByRole('button', { name: '整批确认' }).click()
  await page.getByRole('button', { name: '确认所选 2 项' }).waitFor()
  await look(secondReviewer, 'review-bulk')
  await page.getByRole('button', { name: '确认所选 2 项' }).click()
  await page.getByText('已确认 2 项').waitFor()
}
