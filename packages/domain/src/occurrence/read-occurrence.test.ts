import { describe, expect, test } from 'vitest'
import type { SchemeDefinition } from '../scheme/scheme.ts'
import { attest, attestedState, checkAttest, checkRecord, recorded, withdrawn } from './attested.ts'
import { checkDecision, checkStandingReport } from './check-false-report.ts'
import { falseReportOffice, occurrenceTypes } from './occurrence-type.ts'
import { occurrenceWorth } from './occurrence-worth.ts'
import { checkRepeated, type OccurrenceDraft, readOccurrence } from './read-occurrence.ts'

const definition: Pick<SchemeDefinition, 'bonus' | 'penalty' | 'categories'> = {
  categories: [],
  bonus: {
    types: [
      {
        key: 'award',
        name: '表彰',
        category: null,
        rows: [
          { level: '县级', name: '县级表彰', points: '2', per: '1' },
          { level: '市级', name: '市级表彰', points: '4', per: '1' },
        ],
        cap: '5',
        window: { from: '2020-01-01', to: '2020-12-31' },
        officeId: 'o',
        evidence: [],
      },
    ],
    categoryCaps: {},
    cap: null,
    outside: true,
  },
  penalty: {
    types: [
      {
        key: 'notice',
        name: '通报',
        rows: [{ level: '县级', name: '县级通报', least: '1', most: '3' }],
        cap: null,
        officeId: 'p',
        legalBasis: ['《规定》'],
        triggerDocument: '通报',
      },
    ],
    cap: null,
    totalFloor: '0',
  },
}

const award: OccurrenceDraft = {
  type: 'award',
  on: '2020-06-01',
  documentNumber: ' 澧政发〔2020〕5号 ',
  dedupKey: '',
  level: '县级',
  place: '',
  count: '',
  points: '',
  sharePercent: '',
  issuer: '',
  reason: '',
}
const about = { id: '1', today: '2020-12-01' }

function readOf(over: Partial<OccurrenceDraft>) {
  const { occurrence, problems } = readOccurrence(definition, { ...award, ...over }, about)
  return { occurrence, faults: problems.map(({ path, code }) => `${path.join('.')} ${code}`) }
}

describe('what an office typed of an award or a sanction', () => {
  test('is read as people write it: one where nothing is said, a share in percent', () => {
    expect(readOf({}).occurrence).toMatchObject({
      count: '1',
      share: '1',
      points: null,
      documentNumber: '澧政发〔2020〕5号',
    })
    expect(readOf({ count: '１,０００', sharePercent: '33.5%' }).occurrence).toMatchObject({
      count: '1000',
      share: '0.335',
    })
  })

  test('names every fault at its field', () => {
    expect(
      readOf({ documentNumber: '', on: '2020-12-02', level: '国家级', count: '两', sharePercent: '101' }).faults,
    ).toEqual([
      'documentNumber document_number_required',
      'on veto_date_invalid',
      'count number_invalid',
      'level occurrence_level_unknown',
      'sharePercent occurrence_share_out_of_range',
    ])
    expect(readOf({ type: 'notice', points: '9' }).faults).toEqual([
      'points occurrence_points_outside',
      'reason occurrence_reason_missing',
    ])
    expect(readOf({ on: '' }).faults).toEqual(['on date_invalid'])
  })

  test('is the same as another of that document, however its number is written', () => {
    const one = { type: 'award', level: '县级', place: null, documentNumber: '澧政发〔2020〕5号' }
    expect(checkRepeated({ ...one, documentNumber: '澧政发[2020] 5号' }, [one]).map(each => each.code)).toEqual([
      'occurrence_repeated',
    ])
    expect(checkRepeated({ ...one, level: '市级' }, [one])).toEqual([])
  })
})

describe('what an occurrence is worth beside others', () => {
  const read = (over: Partial<OccurrenceDraft>, id = '1') => {
    const { occurrence } = readOccurrence(definition, { ...award, ...over }, { ...about, id })
    if (occurrence === null) throw new Error('unsound')
    return occurrence
  }

  test('is its row, and less where a cap holds', () => {
    const city = read({ level: '市级' })
    expect(occurrenceWorth(definition, city, [], 'g')).toEqual({
      kind: 'bonus',
      row: '市级表彰',
      points: '4',
      leftOut: null,
      moves: '4',
      capped: false,
    })
    expect(occurrenceWorth(definition, city, [read({}, '2')], 'g')).toMatchObject({
      points: '4',
      moves: '3',
      capped: true,
    })
  })

  test('is nothing outside the window, and the difference alone where it takes the place of a lower one', () => {
    expect(occurrenceWorth(definition, read({ on: '2019-06-01' }), [], 'g')).toMatchObject({
      leftOut: 'window',
      moves: '0',
    })
    const county = read({ dedupKey: '双优' }, '2')
    expect(occurrenceWorth(definition, read({ level: '市级', dedupKey: '双优' }), [county], 'g')).toMatchObject({
      moves: '2',
    })
    expect(occurrenceWorth(definition, { ...county, id: '3' }, [county], 'g')).toMatchObject({
      leftOut: 'duplicate',
      moves: '0',
    })
  })

  test('is taken off for a sanction, and unknown of a type without a table', () => {
    const sanction = read({ type: 'notice', points: '2', reason: '从轻' })
    expect(occurrenceWorth(definition, sanction, [], 'g')).toMatchObject({ kind: 'penalty', moves: '2' })
    expect(occurrenceWorth(definition, { ...sanction, type: 'other' }, [], 'g')).toBeNull()
    expect(occurrenceTypes(definition).map(({ kind, type }) => `${kind} ${type.key}`)).toEqual([
      'bonus award',
      'penalty notice',
    ])
  })
})

describe('a fact that two people vouch for', () => {
  const who = { cycleState: 'open', assesseeId: 's', accountId: 'b', organisationId: 'o', appointedAt: ['o'] } as const
  const fact = recorded('a', '2020-06-01T00:00:00.000Z')

  test('counts once the second confirmed, and no longer once withdrawn', () => {
    const confirmed = attest(fact, who, '2020-06-02T00:00:00.000Z')
    const dropped = withdrawn(confirmed, 'a', '2020-06-03T00:00:00.000Z', ' 有误 ')
    expect([fact, confirmed, dropped].map(attestedState)).toEqual(['recorded', 'confirmed', 'withdrawn'])
    expect([confirmed.version, dropped.version, dropped.withdrawnReason]).toEqual([2, 3, '有误'])
    expect(checkAttest(dropped, who).map(each => each.code)).toEqual(['attested_withdrawn'])
  })

  test('is not confirmed by its first person, about oneself, or after approval', () => {
    expect(checkAttest(fact, { ...who, accountId: 'a' }).map(each => each.code)).toEqual(['attested_second_person'])
    expect(checkRecord({ ...who, assesseeId: 'o' }).map(each => each.code)).toEqual(['own_result'])
    expect(checkRecord({ ...who, cycleState: 'approved' }).map(each => each.code)).toEqual(['cycle_state_wrong'])
  })
})

describe('a false report', () => {
  test('is recorded once for an indicator, with what was found', () => {
    expect(
      checkStandingReport({ indicatorId: 'i', finding: ' ' }, [{ indicatorId: 'i' }]).map(each => each.code),
    ).toEqual(['finding_required', 'false_report_standing'])
  })

  test('is decided on a document and a hearing that have been', () => {
    const report = { indicatorId: 'i', documentNumber: '1号', on: '2020-12-03', heardOn: '2020-12-02' }
    expect(checkDecision(report, '2020-12-01').map(each => each.path[0])).toEqual(['on', 'heardOn'])
    expect(checkDecision(report, '2020-12-03')).toEqual([])
  })

  test('is decided by the office that the scheme names for it, else by the indicator’s', () => {
    expect(falseReportOffice({ substituteOffices: ['k'] }, { officeId: 'o' })).toBe('k')
    expect(falseReportOffice({}, { officeId: 'o' })).toBe('o')
    const falseReporting = {
      zeroIndicator: true,
      penaltyTimes: null,
      downgrade: null,
      disqualify: false,
      officeId: 'f',
    }
    expect(falseReportOffice({ substituteOffices: ['k'], falseReporting }, { officeId: 'o' })).toBe('f')
  })
})
