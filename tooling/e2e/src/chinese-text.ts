import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const repository = join(import.meta.dirname, '../../..')

/** Where the words of the demo county's people stand: its template, and what is done in its name. */
const written = ['packages/templates/src/lixian-2020', 'apps/api/src/demo']

/** Everything that the people of the demo county wrote, in one text. */
export async function writtenByPeople(): Promise<string> {
  const texts = await Promise.all(written.map(async folder => readAll(join(repository, folder))))
  return texts.flat().join('\n')
}

async function readAll(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(each => each.isFile() && /\.(?:ts|json)$/u.test(each.name))
  return Promise.all(files.map(async each => readFile(join(each.parentPath, each.name), 'utf8')))
}

/** What of the texts cannot come from people: it holds Chinese that none of them wrote. */
export function notByPeople(texts: readonly string[], people: string): readonly string[] {
  return texts.filter(text => (text.match(/\p{Script=Han}+/gu) ?? []).some(words => !people.includes(words)))
}

/** Chinese text on a page that speaks another language, outside everything that is marked as Chinese. */
export async function chineseLeft(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const chinese = /\p{Script=Han}/u
    const isMarked = (element: Element | null): boolean => element?.closest('[lang]')?.getAttribute('lang') === 'zh-CN'
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode
      const isShown =
        parentElement !== null && !['SCRIPT', 'STYLE', 'TITLE', 'NOSCRIPT'].includes(parentElement.tagName)
      if (isShown && textContent !== null && chinese.test(textContent) && !isMarked(parentElement))
        found.add(`<${parentElement.tagName.toLowerCase()}> ${textContent.trim()}`)
    }
    return [...found]
  })
}
