import { expect } from 'vitest'
import { look } from '../look.ts'
import type { Visitor } from '../story.ts'
import { openIndicator, typeDrills } from './fill-in.ts'
import { names } from './names.ts'
import { returnReason } from './review.ts'

/** The school learns what was given back and why, and corrects that alone: nothing else is open to it. */
export async function correct(reporter: Visitor, cycleId: string): Promise<void> {
  const { page } = reporter
  await reporter.open('/school/')
  await page.getByText('退回 1 项，先处理').waitFor()
  await page.getByText(`退回理由：${returnReason}`).waitFor()
  await look(reporter, 'tasks-returned')
  await page.getByRole('link', { name: names.drills.indicator }).first().click()
  await page.getByRole('heading', { name: '已退回，请修改' }).waitFor()
  await look(reporter, 'response-returned')
  await typeDrills(reporter, '4')
  await page.getByText('按目前数字得 60.00 / 60.00 分').waitFor()
  await openIndicator(reporter, cycleId, names.hazards.indicator)
  expect(
    await page
      .getByRole('main')
      .getByRole('spinbutton')
      .or(page.getByRole('main').locator('input:not([type=file])'))
      .count(),
  ).toBe(0)
  await look(reporter, 'response-supplied')
}
