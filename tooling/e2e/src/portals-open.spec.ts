import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  languages,
  startStory,
  takePictures,
  widths,
  type Story,
} from './story.ts'

let story: Story

beforeAll(async () => {
  story = await startStory()
})

afterAll(() => story.close())

test('the address of the server leads to both portals', async () => {
  const visitor = await story.visitor()
  await visitor.open('/')
  for (const portal of ['/admin/', '/school/']) {
    expect(await visitor.page.locator(`a[href="${portal}"]`).count()).toBeGreaterThan(0)
  }
  await expectAccessible(visitor.page)
  await takePictures(story, '/', 'start')
  await visitor.leave()
})

const fields = {
  'zh-CN': { username: '用户名', password: '密码', act: '登录' },
  en: { username: 'User name', password: 'Password', act: 'Sign in' },
}

describe.each(['/admin/', '/school/'])('%s', path => {
  for (const width of widths) {
    for (const language of languages) {
      test(`asks a stranger to sign in, at ${width} px in ${language}`, async () => {
        const visitor = await story.visitor({ width, language })
        const { page } = visitor
        await visitor.open(path)
        await page.getByRole('textbox', { name: fields[language].username }).fill('nobody')
        await page.getByLabel(fields[language].password, { exact: true }).fill('not the password')
        expect(await page.getByRole('button', { name: fields[language].act, exact: true }).isEnabled()).toBe(true)
        expect(await page.locator('html').getAttribute('lang')).toBe(language)
        await expectAccessible(page)
        await expectNoSidewaysScroll(page)
        await visitor.leave()
      })
    }
  }

  afterAll(() => takePictures(story, path, `sign-in-${path.replaceAll('/', '')}`))
})

test('a phone gets at most 150 kB of JavaScript before the first input can be typed', async () => {
  const visitor = await story.visitor({ width: 390 })
  const scripts: Promise<number>[] = []
  visitor.page.on('response', response => {
    if (response.request().resourceType() === 'script')
      scripts.push(response.body().then(body => gzipSync(body, { level: 9 }).length))
  })
  await visitor.page.goto('/school/')
  await visitor.page.getByRole('textbox', { name: fields['zh-CN'].username }).fill('a')
  const sizes = await Promise.all(scripts)
  expect(sizes.length).toBeGreaterThan(0)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(150_000)
  await visitor.leave()
})
