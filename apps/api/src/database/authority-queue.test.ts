import { expect, test } from 'vitest'
import { AuthorityQueue } from './authority-queue.ts'

test('works of one authority run one after the other, also after one that failed', async () => {
  const queue = new AuthorityQueue()
  const log: string[] = []
  const work =
    (name: string, fails = false) =>
    async () => {
      log.push(`${name} begins`)
      await new Promise(resolve => setImmediate(resolve))
      log.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    }
  const outcomes = await Promise.allSettled([
    queue.run('A', work('1')),
    queue.run('A', work('2', true)),
    queue.run('A', work('3')),
  ])
  expect(log).toEqual(['1 begins', '1 ends', '2 begins', '2 ends', '3 begins', '3 ends'])
  expect(outcomes.map(each => each.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('works of different authorities do not wait for each other', async () => {
  const queue = new AuthorityQueue()
  const gate = Promise.withResolvers<undefined>()
  const stuck = queue.run('A', () => gate.promise)
  expect(await queue.run('B', () => Promise.resolve('done'))).toBe('done')
  gate.resolve(undefined)
  await stuck
})
