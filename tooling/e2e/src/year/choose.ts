import type { Locator } from 'playwright-core'

/** Chooses from a list that opens under a field of the administration's portal. `within` holds the field. */
export async function choose(within: Locator, field: string, option: string): Promise<void> {
  const list = await pick(within, field, option)
  // On a busy machine the list may open again under the pointer: the same choice a second time changes nothing.
  try {
    await list.waitFor({ state: 'hidden', timeout: 5000 })
  } catch {
    await list.locator('.ant-select-item-option', { hasText: option }).first().click()
    await list.waitFor({ state: 'hidden' })
  }
}

/** The same where many can be chosen: the list stays open until it is left. */
export async function chooseAlso(within: Locator, field: string, option: string): Promise<void> {
  const list = await pick(within, field, option)
  await within.page().keyboard.press('Escape')
  await list.waitFor({ state: 'hidden' })
}

async function pick(within: Locator, field: string, option: string): Promise<Locator> {
  await within.getByRole('combobox', { name: field, exact: true }).click()
  const list = within.page().locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
  await list.locator('.ant-select-item-option', { hasText: option }).first().click()
  return list
}
