import { checkEvidence } from '@yaodian/domain'
import { expect, test } from 'vitest'
import { demoPdf, demoPng } from './evidence-file.ts'

test('the demo’s page and picture are taken as evidence', () => {
  expect(checkEvidence({ name: '会议记录.pdf', bytes: demoPdf(['会议记录', 'LX-01-01']) })).toEqual([])
  expect(checkEvidence({ name: '照片.png', bytes: demoPng(40) })).toEqual([])
})

test('every object of the page lies where its table says', () => {
  const file = Buffer.from(demoPdf(['会议记录', 'LX-01-01'])).toString('latin1')
  const table = Number(/startxref\n(\d+)/.exec(file)?.[1])
  expect(file.slice(table, table + 4)).toBe('xref')
  const places = [...file.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(match => Number(match[1]))
  expect(places.length).toBeGreaterThan(5)
  for (const [at, place] of places.entries()) expect(file.slice(place).startsWith(`${at + 1} 0 obj`)).toBe(true)
})
