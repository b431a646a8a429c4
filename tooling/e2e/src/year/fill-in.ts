import { look } from '../look.ts'
import type { Visitor } from '../story.ts'
import { names } from './names.ts'

/** A PNG of a single dot: the smallest photograph there is. */
export const photograph = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
)

/** Opens one indicator by the list of the cycle, as a thumb would. */
export async function openIndicator(person: Visitor, cycleId: string, indicator: string): Promise<void> {
  const { page } = person
  await person.open(`/school/cycles/${cycleId}`)
  await page.getByRole('link', { name: indicator }).click()
  await page.getByRole('heading', { name: indicator, level: 1 }).waitFor()
}

/** Types a number, as it comes to hand; it is saved by itself. */
export async function typeDrills({ page }: Visitor, text: string): Promise<void> {
  const field = page.getByLabel(names.drills.item, { exact: false }).first()
  await field.fill(text)
  await field.blur()
  await page.getByRole('main').getByText('已保存').first().waitFor()
}

/** Attaches a photograph as evidence. */
export async function attach({ page }: Visitor, name: string): Promise<void> {
  await page
    .locator('#evidence input[type=file]')
    .last()
    .setInputFiles({ name, mimeType: 'image/png', buffer: photograph })
  await page.getByRole('link', { name }).waitFor()
}

/** A school's reporter fills in at 390 px: the number saved as typed, the score shown at once, the proof attached. */
export async function fillIn(reporter: Visitor, cycleId: string): Promise<void> {
  const { page } = reporter
  await reporter.open('/school/')
  await page.getByRole('heading', { name: names.cycle }).waitFor()
  await look(reporter, 'tasks')
  await reporter.open(`/school/cycles/${cycleId}`)
  await look(reporter, 'fill-list')
  await openIndicator(reporter, cycleId, names.drills.indicator)
  await look(reporter, 'response-empty')

  await page.getByLabel(names.drills.item, { exact: false }).first().fill('三次')
  await page
    .getByText(/不是数字|请填写数字|不是一个数/u)
    .first()
    .waitFor()
  await typeDrills(reporter, '３')
  await page.getByText('按目前数字得 45.00 / 60.00 分').waitFor()
  await page.getByText('为什么？').click()
  await look(reporter, 'response-preview')
  await attach(reporter, '演练照片.png')
  await look(reporter, 'response-filled')
  await page.getByRole('link', { name: '检查并提交' }).first().click()
  await page.getByText('您是填报员，可以在此检查；提交由本单位负责人办理。').waitFor()
  await look(reporter, 'check-reporter')
}

/** Another school's reporter, who has nothing to stumble over. */
export async function fillInPlainly(reporter: Visitor, cycleId: string): Promise<void> {
  await openIndicator(reporter, cycleId, names.drills.indicator)
  await typeDrills(reporter, '5')
  await attach(reporter, '演练记录.png')
}

/** The head checks what is to be sent, sees what it means, and gets a receipt. Gives its number. */
export async function submit(head: Visitor, cycleId: string, picture: string): Promise<void> {
  const { page } = head
  await head.open('/school/')
  await page.getByRole('heading', { name: names.cycle }).waitFor()
  await head.open(`/school/cycles/${cycleId}/submit`)
  await page.getByRole('heading', { name: '检查并提交', level: 1 }).waitFor()
  await look(head, `check-${picture}`)
  await page.getByRole('button', { name: '下一步：看提交后果' }).click()
  await page.getByRole('heading', { name: '提交后' }).waitFor()
  await look(head, `consequence-${picture}`)
  await page.getByRole('button', { name: '提交给教育局' }).click()
  await page.getByRole('heading', { name: '考核填报回执' }).waitFor()
  await look(head, `receipt-${picture}`)
}
