import type { Locator } from 'playwright-core'
import { look } from '../look.ts'
import { expectNoSidewaysScroll, takePicture, type Visitor } from '../story.ts'
import { names } from './names.ts'

/** The parts of an explanation that stand on every page. */
const parts = ['依据', '数据', '计分']

/** What an explanation says, part by part, as it stands on a page; without its picture, and without the spaces between its lines. */
async function read(explanation: Locator): Promise<readonly string[]> {
  return Promise.all(parts.map(async part => wordsOf(explanation, part)))
}

async function wordsOf(explanation: Locator, part: string): Promise<string> {
  const label = explanation.locator('dt', { hasText: new RegExp(`^${part}$`, 'u') }).first()
  const words = await label.evaluate(term => {
    const found: string[] = []
    for (let next = term.nextElementSibling; next?.tagName === 'DD'; next = next.nextElementSibling) {
      const walker = document.createTreeWalker(next, NodeFilter.SHOW_TEXT)
      while (walker.nextNode())
        if (!walker.currentNode.parentElement?.closest('svg')) found.push(walker.currentNode.textContent ?? '')
    }
    return found.join('')
  })
  return words.replaceAll(/\s+/gu, '')
}

/** A click on the score of the office's figure, in the school. */
export async function readInSchool(head: Visitor, cycleId: string): Promise<readonly string[]> {
  const { page } = head
  await head.open(`/school/results/${cycleId}`)
  const line = page.locator('details', { hasText: names.hazards.indicator }).last()
  await line.locator('summary').first().click()
  await line.locator('dl').waitFor()
  await look(head, 'result-explained')
  return read(line)
}

/** The same score in the bureau, by a click on the school and then on the score. */
export async function readInBureau(leader: Visitor, cycleId: string): Promise<readonly string[]> {
  const { page } = leader
  await leader.open(`/admin/cycles/${cycleId}/results`)
  await look(leader, 'results')
  await page.getByRole('link', { name: names.school }).first().click()
  await page.getByRole('button', { name: names.hazards.indicator }).click()
  const explanation = page.locator('article', { hasText: names.hazards.indicator }).last()
  await explanation.waitFor()
  await look(leader, 'results-explained')
  return read(explanation)
}

/** The same score on the public page, which needs no click and no script. */
export async function readInPublic(citizen: Visitor, passerBy: Visitor, cycleId: string): Promise<readonly string[]> {
  const { page } = citizen
  await citizen.open(`/public/430723/${cycleId}`)
  await page.getByRole('link', { name: names.school }).click()
  const explanation = page.locator('article', { hasText: names.hazards.indicator }).last()
  await explanation.waitFor()
  await passerBy.open(new URL(page.url()).pathname)
  await look(passerBy, 'public-assessee')
  return read(explanation)
}

/** What the public sees of the cycle, without script: the rows of its tables. */
export async function readRanking(citizen: Visitor, passerBy: Visitor, cycleId: string): Promise<readonly string[]> {
  const { page } = citizen
  await citizen.open('/public/430723')
  await page.getByRole('link', { name: names.cycle }).click()
  await page.getByRole('heading', { name: `${names.cycle}结果公示` }).waitFor()
  await expectNoSidewaysScroll(page)
  await takePicture(page, 'public-1440')
  await passerBy.open(`/public/430723/${cycleId}`)
  await look(passerBy, 'public')
  const rows = await page.getByRole('row').allTextContents()
  return rows.map(row => row.replaceAll(/\s+/gu, ' ').trim())
}
