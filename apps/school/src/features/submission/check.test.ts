import { expect, test } from 'vitest'
import {
  acceptedMissing,
  isComplete,
  leftToDo,
  missingParts,
  textOfTicks,
  ticksOfText,
  toggled,
  type SubmissionCheck,
} from './check.ts'

const at = { indicatorId: 'a', code: 'LX-01', indicatorName: '安全演练' }
const check: Pick<SubmissionCheck, 'missingValues' | 'missingEvidence' | 'doubtful'> = {
  missingValues: [
    { ...at, dataItemId: 'drills', itemName: '演练次数' },
    { ...at, indicatorId: 'b', dataItemId: 'drills', itemName: '演练次数' },
  ],
  missingEvidence: [{ ...at, required: 1, attached: 0 }],
  doubtful: [
    { ...at, dataItemId: 'pupils', itemName: '学生数', unit: '人', value: '900', baseline: '90', factor: '10.00' },
  ],
}
const none = new Set<string>()

test('nothing ticked: the missing value counts once though two indicators read it', () => {
  expect(leftToDo(check, { missing: none, lookedAt: none })).toEqual({ values: 1, evidence: 1, doubtful: 1 })
})

test('with everything ticked it can be submitted, and what is left out is named', () => {
  const ticks = { missing: new Set(['drills', 'a']), lookedAt: new Set(['pupils 900']) }
  expect(isComplete(leftToDo(check, ticks))).toBe(true)
  expect(acceptedMissing(check, ticks)).toEqual(['drills', 'a'])
})

test('a tick for what was filled in meanwhile is not sent', () => {
  expect(
    acceptedMissing({ missingValues: [], missingEvidence: [] }, { missing: new Set(['drills']), lookedAt: none }),
  ).toEqual([])
})

test('a value that was changed after it was looked at is to be looked at again', () => {
  const ticks = { missing: none, lookedAt: new Set(['pupils 800']) }
  expect(leftToDo(check, ticks).doubtful).toBe(1)
})

test('ticks survive being kept as a text; what is no such text gives none', () => {
  const ticks = { missing: new Set(['drills', 'a']), lookedAt: new Set(['pupils 900']) }
  expect(ticksOfText(textOfTicks(ticks))).toEqual(ticks)
  expect(textOfTicks({ missing: none, lookedAt: none })).toBe('')
  for (const text of ['', 'x', '{}', '[1]', '{"missing":[1],"lookedAt":"a"}'])
    expect(ticksOfText(text)).toEqual({ missing: none, lookedAt: none })
})

test('a tick can be taken back', () => {
  expect([...toggled(new Set(['a', 'b']), ['a'], false)]).toEqual(['b'])
})

test('what one indicator lacks stands together', () => {
  expect(missingParts(check).map(part => [part.indicatorId, part.values.length, part.evidence?.required ?? 0])).toEqual(
    [
      ['a', 1, 1],
      ['b', 1, 0],
    ],
  )
})
