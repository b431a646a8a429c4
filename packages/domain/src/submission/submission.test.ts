import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkConfirm,
  checkSubmission,
  submissionContent,
  submissionDigest,
  type SubmissionPart,
} from './submission.ts'

const part = (over: Partial<SubmissionPart> = {}): SubmissionPart => ({
  indicatorId: 'a',
  code: 'LX-01',
  name: '演练',
  files: 0,
  evidence: [],
  note: null,
  pending: true,
  items: [{ dataItemId: 'x', name: '次数', unit: '次', value: '4', baseline: '4', declaredMissing: false }],
  ...over,
})
const item = part().items[0] ?? {
  dataItemId: 'x',
  name: '次数',
  unit: '次',
  value: '4',
  baseline: '4',
  declaredMissing: false,
}
const codes = (problems: readonly { code: string }[]): string[] => problems.map(each => each.code)

describe('what a head is shown before confirming', () => {
  test('missing values and evidence are listed, and stop it until they are left out on purpose', () => {
    const check = checkSubmission([part({ items: [{ ...item, value: null }], files: 1 })], null)
    expect(check.missingValues).toMatchObject([{ dataItemId: 'x', itemName: '次数' }])
    expect(check.missingEvidence).toMatchObject([{ indicatorId: 'a', required: 1, attached: 0 }])
    expect(codes(checkConfirm(check, []))).toEqual(['value_missing', 'evidence_missing'])
    expect(codes(checkConfirm(check, ['x']))).toEqual(['evidence_missing'])
    expect(checkConfirm(check, ['x', 'a'])).toEqual([])
  })

  test.each([
    ['7', '4', ['1.75']],
    ['6', '4', []],
    ['1', '4', ['0.25']],
    ['7', '0', []],
    ['7', null, []],
    ['优秀', '4', []],
  ] as const)('%s against %s last year: doubts %j', (value, baseline, factors) => {
    expect(
      checkSubmission([part({ items: [{ ...item, value, baseline }] })], null).doubtful.map(each => each.factor),
    ).toEqual(factors)
  })

  test('what changed since the last confirmation is told, and only that', () => {
    const before = submissionContent('c', 's', [part(), part({ indicatorId: 'b' })])
    const now = [
      part({ items: [{ ...item, value: '5' }], evidence: [{ name: '记录.pdf', digest: 'd' }] }),
      part({ indicatorId: 'b' }),
    ]
    expect(checkSubmission(now, before).changed).toMatchObject([
      {
        indicatorId: 'a',
        items: [{ dataItemId: 'x', before: '4', after: '5' }],
        evidenceAdded: ['记录.pdf'],
        noteChanged: false,
      },
    ])
  })

  test('with nothing pending there is nothing to confirm', () => {
    expect(codes(checkConfirm(checkSubmission([part({ pending: false })], null), []))).toEqual(['nothing_to_confirm'])
  })

  test('the digest does not depend on the order of the parts, and does on every value', () => {
    const digest = (text: string): string => text
    const parts = fc.uniqueArray(fc.record({ indicatorId: fc.uuid(), note: fc.option(fc.string()) }), {
      selector: each => each.indicatorId,
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(parts, list => {
        const of = (all: readonly SubmissionPart[]): string =>
          submissionDigest(digest, submissionContent('c', 's', all))
        const built = list.map(each => part(each))
        expect(of(built.toReversed())).toBe(of(built))
        expect(
          of(built.map((each, index) => (index === 0 ? { ...each, note: `${each.note ?? ''}!` } : each))),
        ).not.toBe(of(built))
      }),
    )
  })
})
