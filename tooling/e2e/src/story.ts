import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core'
import { inject } from 'vitest'
import { launchBrowser } from './browser.ts'

export type Language = 'zh-CN' | 'en'
export type Width = 390 | 1440

export const languages: readonly Language[] = ['zh-CN', 'en']
export const widths: readonly Width[] = [390, 1440]

export interface VisitorSettings {
  readonly width?: Width
  readonly language?: Language
  /** A demo log-in (`admin`, `leader`, …); without it the visitor stands before the door. */
  readonly user?: string
  readonly password?: string
  /** `false`: a browser that runs no script. */
  readonly script?: boolean
  /** Console errors that this story provokes on purpose, such as a refusal that the browser reports. */
  readonly provokes?: readonly RegExp[]
}

/** One person with a browser window of their own: own cookies, own storage. */
export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** Opens a path of the server and waits until the network is quiet. */
  open(path: string): Promise<void>
  /** What the console has said so far that the story did not provoke. */
  readonly complaints: readonly string[]
  /** Leaves. @throws when the console said anything that the story did not provoke */
  leave(): Promise<void>
}

/** A browser for one story file. Close it in `afterAll`. */
export interface Story {
  visitor(settings?: VisitorSettings): Promise<Visitor>
  close(): Promise<void>
}

/** All demo log-ins share it; the server prints it at its start. */
export const demoPassword = 'yaodian-demo'

// antd's Table measures the scroll bar with an empty style without nonce: harmless, and the only exception.
const harmless = [/rc-scrollbar-measure/, /Applying inline style violates/]

/** Starts a browser at the server that all stories share, or at the story's own (`server.ts`) when it changes data. */
export async function startStory(address = inject('address')): Promise<Story> {
  const browser = await launchBrowser()
  return { visitor: settings => enter(browser, address, settings ?? {}), close: () => browser.close() }
}

async function enter(browser: Browser, address: string, settings: VisitorSettings): Promise<Visitor> {
  const { width = 1440, language = 'zh-CN', provokes = [] } = settings
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: width === 390 ? 844 : 900 },
    hasTouch: width === 390,
    javaScriptEnabled: settings.script ?? true,
    locale: language,
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(60_000)
  if (settings.user) await logIn(context, address, settings.user, settings.password ?? demoPassword)
  const page = await context.newPage()
  const complaints = listen(page, [...harmless, ...provokes])
  return {
    page,
    context,
    complaints,
    async open(path) {
      await page.goto(path, { waitUntil: 'networkidle' })
    },
    async leave() {
      await context.close()
      if (complaints.length > 0) throw new Error(`The console was not clean:\n${complaints.join('\n')}`)
    },
  }
}

/** Signs in over HTTP, for stories that are not about signing in. */
async function logIn(context: BrowserContext, address: string, username: string, password: string): Promise<void> {
  const answer = await context.request.post(`${address}/auth/sign-in/username`, {
    data: { username, password },
    headers: { origin: address },
  })
  if (!answer.ok()) throw new Error(`Log-in as ${username} was refused: ${answer.status()} ${await answer.text()}`)
}

function listen(page: Page, expected: readonly RegExp[]): readonly string[] {
  const complaints: string[] = []
  const note = (text: string): void => {
    if (!expected.some(pattern => pattern.test(text))) complaints.push(`${page.url()}: ${text}`)
  }
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') note(`${message.text()} ${place(message)}`)
  })
  page.on('pageerror', error => note(error.stack ?? error.message))
  return complaints
}

function place(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location()
  return url ? `(${url}:${lineNumber})` : ''
}

/** @throws with each finding of axe that is serious or critical, and where it is */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const findings = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(node => `${id}: ${help}\n  ${node.html.slice(0, 200)}\n  ${node.failureSummary ?? ''}`),
    )
  if (findings.length > 0) throw new Error(`${page.url()} is not accessible:\n${findings.join('\n')}`)
}

/** @throws when the page can be scrolled sideways: on a phone something would be out of reach */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, window } = await page.evaluate<{ content: number; window: number }>(
    '({ content: document.documentElement.scrollWidth, window: document.documentElement.clientWidth })',
  )
  if (content > window) throw new Error(`${page.url()} is ${content} px wide in a window of ${window} px.`)
}

/** Takes a picture of what the visitor sees now, when YAODIAN_SCREENSHOTS names a folder. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['YAODIAN_SCREENSHOTS']
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, animations: 'disabled' })
}

/** Takes pictures of a path in both widths and both languages, as `NAME-390-en.png`, when YAODIAN_SCREENSHOTS names a folder. */
export async function takePictures(
  story: Story,
  path: string,
  name: string,
  settings: VisitorSettings = {},
): Promise<void> {
  if (!process.env['YAODIAN_SCREENSHOTS']) return
  for (const width of widths) {
    for (const language of languages) {
      const visitor = await story.visitor({ ...settings, width, language })
      await visitor.open(path)
      await takePicture(visitor.page, `${name}-${width}-${language}`)
      await visitor.leave()
    }
  }
}
