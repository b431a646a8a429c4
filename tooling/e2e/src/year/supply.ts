import { expect } from 'vitest'
import { look } from '../look.ts'
import type { Visitor } from '../story.ts'
import { names } from './names.ts'

/** The office fills in its grid at 1440 px: one cell typed, then a block pasted over it as from a spreadsheet. */
export async function supply(reviewer: Visitor, cycleId: string): Promise<void> {
  const { page } = reviewer
  await reviewer.open(`/admin/cycles/${cycleId}/supply`)
  await look(reviewer, 'supply-items')
  await page.getByRole('checkbox', { name: names.hazards.item }).check()
  await page.getByRole('button', { name: '填报所选 1 项' }).click()
  const cells = page.getByRole('textbox', { name: names.hazards.item })
  await cells.first().waitFor()
  expect(await cells.count()).toBe(2)
  await cells.first().fill('95')
  await cells.first().press('Enter')
  await page.getByText('全部已保存').waitFor()
  await paste(reviewer, '１００%\n90\n')
  await page.getByText('已粘贴 2 格').first().waitFor()
  await page.getByText('全部已保存').waitFor()
  await look(reviewer, 'supply-grid')
  await page.reload({ waitUntil: 'networkidle' })
  for (const [school, value] of [
    [names.otherSchool, '100'],
    [names.school, '90'],
  ] as const)
    await expect
      .poll(() => page.getByRole('textbox', { name: `${school}，${names.hazards.item}` }).inputValue())
      .toBe(value)
}

/** Pastes text into the first cell, the way a browser tells a page of it. */
async function paste({ page }: Visitor, text: string): Promise<void> {
  const first = page.getByRole('textbox', { name: names.hazards.item }).first()
  await first.focus()
  await first.evaluate((input, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}
