import { expectAccessible, expectNoSidewaysScroll, takePicture, type Visitor } from './story.ts'

const phone = { width: 390, height: 844 }
const smallPhone = { width: 360, height: 740 }

/** What holds of every page that a story passes: nothing serious from axe, nothing out of reach on a phone, not on a small one either. Takes its picture. */
export async function look({ page }: Visitor, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expectAccessible(page)
  const width = page.viewportSize()?.width ?? 0
  if (width <= phone.width) {
    await page.setViewportSize(smallPhone)
    await expectNoSidewaysScroll(page)
    await page.setViewportSize(phone)
  }
  await expectNoSidewaysScroll(page)
  await takePicture(page, `${name}-${width}`)
}
