import { parseArgs } from 'node:util'
import type { BrowserContext } from 'playwright-core'
import { launchBrowser } from './browser.ts'

const usage = `node tooling/e2e/src/screenshot.ts URL OUT.png
  --width 1440      --height 900      --lang zh-CN | en
  --user NAME --password TEXT         logs in first
  --wait SELECTOR   --click SELECTOR (may be repeated)   --delay MS
  --viewport        only what fits the window, not the whole page
  --paper           as printed`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1440' },
    height: { type: 'string' },
    lang: { type: 'string', default: 'zh-CN' },
    user: { type: 'string' },
    password: { type: 'string' },
    wait: { type: 'string' },
    click: { type: 'string', multiple: true, default: [] },
    delay: { type: 'string', default: '300' },
    viewport: { type: 'boolean', default: false },
    paper: { type: 'boolean', default: false },
  },
})
const [url, file] = positionals
if (!url || !file) {
  console.error(usage)
  process.exit(2)
}

const width = Number(values.width)
const height = Number(values.height ?? (width < 600 ? 844 : 900))
const browser = await launchBrowser()
try {
  const context = await browser.newContext({ viewport: { width, height }, locale: values.lang, hasTouch: width < 600 })
  await logIn(context, url)
  const page = await context.newPage()
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning')
      console.error(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', error => console.error(`page error: ${error.stack ?? error.message}`))
  page.on('response', response => {
    if (response.status() >= 400) console.error(`${response.status()} ${response.request().method()} ${response.url()}`)
  })
  if (values.paper) await page.emulateMedia({ media: 'print' })
  await page.goto(url, { waitUntil: 'networkidle' })
  for (const selector of values.click) {
    await page.locator(selector).first().click()
    await page.waitForLoadState('networkidle')
  }
  if (values.wait) await page.locator(values.wait).first().waitFor()
  await page.waitForTimeout(Number(values.delay))
  await page.screenshot({ path: file, fullPage: !values.viewport, animations: 'disabled' })
  console.log(`${file}  ${page.url()}  "${await page.title()}"`)
} finally {
  await browser.close()
}

async function logIn(context: BrowserContext, address: string): Promise<void> {
  if (!values.user) return
  const origin = new URL(address).origin
  const answer = await context.request.post(`${origin}/auth/sign-in/username`, {
    data: { username: values.user, password: values.password ?? '' },
    headers: { origin },
  })
  if (!answer.ok()) throw new Error(`Log-in as ${values.user} was refused: ${answer.status()} ${await answer.text()}`)
}
