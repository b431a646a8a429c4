import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chineseLeft, notByPeople, writtenByPeople } from './chinese-text.ts'
import { startStory, takePicture, type Story, type Visitor, type VisitorSettings } from './story.ts'

let story: Story
let people: string

beforeAll(async () => {
  story = await startStory()
  people = await writtenByPeople()
})

afterAll(() => story.close())

/** A page by its address; `{…}` stands for an id that is taken from the first link of that kind on the page before it. */
interface Walk {
  readonly name: string
  readonly visitor: VisitorSettings
  readonly start: string
  /** Ways on from there: the first link whose address fits, and what is opened below it. */
  readonly pages: readonly { readonly from: string; readonly link: RegExp; readonly below: readonly string[] }[]
  readonly plain: readonly string[]
}

const admin = (user: string) => ({ user, width: 1440, language: 'zh-CN' }) as const
const school = (user: string) => ({ user, width: 390, language: 'zh-CN' }) as const

const walks: readonly Walk[] = [
  {
    name: 'the bureau',
    visitor: admin('admin'),
    start: '/admin/',
    plain: [
      'plans',
      'plans/import',
      'indicators',
      'indicators/new',
      'schemes',
      'schemes/new',
      'cycles',
      'cycles/open',
      'organisations',
      'organisations/new',
      'organisations/import',
      'accounts',
      'accounts/new',
      'accounts/many',
      'audit',
      'settings',
      'sessions',
    ],
    pages: [
      { from: 'plans', link: /\/admin\/plans\/[0-9a-f-]{36}/u, below: ['', '/tasks'] },
      { from: 'indicators', link: /\/admin\/indicators\/[0-9a-f-]{36}/u, below: [''] },
      {
        from: 'schemes',
        link: /\/admin\/schemes\/[0-9a-f-]{36}/u,
        below: ['', '?tab=groups', '?tab=vetoes', '?tab=grades', '?tab=what_if'],
      },
      {
        from: 'cycles',
        link: /\/admin\/cycles\/[0-9a-f-]{36}/u,
        below: [
          '/progress',
          '/supply',
          '/review',
          '/results',
          '/publication',
          '/arrangement',
          '/close',
          '/owed',
          '/vetoes',
        ],
      },
      { from: 'organisations', link: /\/admin\/organisations\/[0-9a-f-]{36}/u, below: [''] },
      { from: 'accounts', link: /\/admin\/accounts\/[0-9a-f-]{36}/u, below: [''] },
    ],
  },
  {
    name: 'an office',
    visitor: admin('safety'),
    start: '/admin/',
    plain: [],
    pages: [{ from: 'cycles', link: /\/admin\/cycles\/[0-9a-f-]{36}/u, below: ['/supply', '/review', '/vetoes'] }],
  },
  {
    name: 'a school',
    visitor: school('primary.lixi.head'),
    start: '/school/',
    plain: ['cycles', 'results', 'me', 'password'],
    pages: [
      { from: 'cycles', link: /\/school\/cycles\/[0-9a-f-]{36}\/[0-9a-f-]{36}/u, below: [''] },
      { from: 'results', link: /\/school\/results\/[0-9a-f-]{36}/u, below: [''] },
      { from: '', link: /\/school\/cycles\/[0-9a-f-]{36}\/submit/u, below: [''] },
    ],
  },
]

describe.each(walks)('after a switch to English, $name', ({ name, visitor: settings, start, plain, pages }) => {
  test('reads no Chinese but what people wrote', async () => {
    const visitor = await story.visitor(settings)
    await visitor.open(start)
    await visitor.page
      .getByRole('button', { name: 'English' })
      .or(visitor.page.getByRole('link', { name: 'English' }))
      .first()
      .click()
    await expect.poll(() => visitor.page.locator('html').getAttribute('lang')).toBe('en')
    const left: string[] = await chineseOn(visitor, '')
    for (const path of plain) left.push(...(await chineseOn(visitor, `${start}${path}`)))
    for (const { from, link, below } of pages) {
      const base = await firstLink(visitor, `${start}${from}`, link)
      for (const path of below) left.push(...(await chineseOn(visitor, `${base}${path}`)))
    }
    expect(left).toEqual([])
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en')
    await takePicture(visitor.page, `english-${name.replaceAll(' ', '-')}`)
    await visitor.leave()
  })
})

test('the public page speaks English where it is asked to', async () => {
  const visitor = await story.visitor({ width: 390 })
  const left = await chineseOn(visitor, '/public/430723?lang=en')
  const cycle = await firstLink(visitor, '/public/430723?lang=en', /\/public\/430723\/[0-9a-f-]{36}/u)
  left.push(...(await chineseOn(visitor, `${cycle}?lang=en`)))
  expect(left).toEqual([])
  await visitor.leave()
})

/** What is left of the Chinese interface on a page; '' for the one that is open. */
async function chineseOn(visitor: Visitor, path: string): Promise<string[]> {
  if (path !== '') await visitor.open(path)
  await visitor.page.locator('h1, h2').first().waitFor()
  return notByPeople(await chineseLeft(visitor.page), people).map(
    text => `${new URL(visitor.page.url()).pathname} ${text}`,
  )
}

async function firstLink(visitor: Visitor, path: string, pattern: RegExp): Promise<string> {
  await visitor.open(path)
  const links = visitor.page.locator('a[href]')
  await expect
    .poll(
      async () =>
        addresses(await links.evaluateAll(all => all.map(each => each.getAttribute('href') ?? '')), pattern).length,
    )
    .toBeGreaterThan(0)
  const [first] = addresses(await links.evaluateAll(all => all.map(each => each.getAttribute('href') ?? '')), pattern)
  return first ?? ''
}

function addresses(links: readonly string[], pattern: RegExp): readonly string[] {
  return links.flatMap(link => pattern.exec(link)?.[0] ?? [])
}
