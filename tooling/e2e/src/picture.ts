import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'

/**
 * The pictures of the READMEs, in both languages: `node tooling/e2e/src/picture.ts [ORIGIN]` while a fresh demo county
 * runs there. Pages are found by links, as a person finds them, so that no id stands here.
 */
const origin = process.argv[2] ?? 'http://localhost:4000'
const folder = join(import.meta.dirname, '../../../docs/picture')

interface Picture {
  readonly name: string
  readonly width: number
  readonly height: number
  /** Null: nobody is signed in. */
  readonly user: string | null
  readonly start: string
  /** Links to follow, each the first that fits. */
  readonly links: readonly string[]
  /** To open on the last page; the page is scrolled to it. */
  readonly click: string | null
}

// Taller than a phone, to show what a thumb's move away stands below.
const phone = { width: 390, height: 1120 }
const desk = { width: 1440, height: 900 }

const pictures: readonly Picture[] = [
  { name: 'tasks', ...phone, user: 'primary.lixi.reporter', start: '/school/', links: [], click: null },
  {
    name: 'indicator',
    ...phone,
    user: 'primary.lixi.reporter',
    start: '/school/',
    links: ['a[href*="group=quality"] ~ a, li:has(a[href*="group=quality"]) a:not([href*="group="])'],
    click: null,
  },
  {
    name: 'review',
    ...desk,
    user: 'safety',
    start: '/admin/',
    links: ['a[href*="/review?indicator="] >> nth=2'],
    click: null,
  },
  {
    name: 'result',
    ...desk,
    user: 'primary.lixi.head',
    start: '/school/results',
    links: ['main a[href*="/results/"] >> nth=1'],
    click: 'main details > summary >> nth=1',
  },
  { name: 'public', ...desk, user: null, start: '/public/430723', links: ['a[href*="/430723/"]'], click: null },
]

mkdirSync(folder, { recursive: true })
const browser = await launchBrowser()
try {
  for (const language of ['zh-CN', 'en']) for (const picture of pictures) await take(browser, picture, language)
} finally {
  await browser.close()
}

async function take(from: Browser, picture: Picture, language: string): Promise<void> {
  const { width, height } = picture
  const context = await from.newContext({ viewport: { width, height }, locale: language, hasTouch: width < 600 })
  if (picture.user !== null) {
    const data = { username: picture.user, password: 'yaodian-demo' }
    const answer = await context.request.post(`${origin}/auth/sign-in/username`, { data, headers: { origin } })
    if (!answer.ok()) throw new Error(`The log-in of ${picture.user} was refused: ${answer.status()}`)
  }
  const page = await context.newPage()
  // The public page runs no script and takes its language from its address.
  const query = picture.user === null ? `?lang=${language}` : ''
  await page.goto(`${origin}${picture.start}${query}`, { waitUntil: 'networkidle' })
  for (const link of picture.links) await press(page, link)
  if (picture.click !== null) await open(page, picture.click)
  // What a page asks for after its first paint arrives without a sign that fits all pages.
  await page.waitForTimeout(1500)
  const file = join(folder, `${picture.name}.${language}.png`)
  await page.screenshot({ path: file, animations: 'disabled' })
  await context.close()
  console.log(file)
}

async function press(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().click()
  await page.waitForLoadState('networkidle')
}

async function open(page: Page, selector: string): Promise<void> {
  const found = page.locator(selector).first()
  await found.click()
  await found.evaluate(element => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 200))
}
