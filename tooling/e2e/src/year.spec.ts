import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type Server } from './server.ts'
import { startStory, type Story } from './story.ts'
import { appeal, readAnswer, uphold } from './year/appeal.ts'
import { gather, type Company } from './year/cast.ts'
import { correct } from './year/correct.ts'
import { dayFrom } from './year/day.ts'
import { readInBureau, readInPublic, readInSchool, readRanking } from './year/explanation.ts'
import { fillIn, fillInPlainly, submit } from './year/fill-in.ts'
import { importPlan } from './year/import-plan.ts'
import { makeIndicators } from './year/make-indicators.ts'
import { makeScheme } from './year/make-scheme.ts'
import { openCycle } from './year/open-cycle.ts'
import { approve, cannotFinalise, closeFilling, finalise, publicise, revise } from './year/publish.ts'
import { acceptCorrected, confirmSupplied, returnOne } from './year/review.ts'
import { supply } from './year/supply.ts'

let server: Server
let story: Story
let company: Company
let planId = ''
let cycleId = ''
let broken = false

beforeAll(async () => {
  server = await startServer()
  story = await startStory(server.address)
  // A file that is no plan is refused, and the browser reports the refusal.
  company = gather(story, { administrator: [/status of 422/u, /status of 400/u] })
})

afterAll(async () => {
  await story.close()
  await server.stop()
})

/** One station of the year, passed by its people. When one before it was not passed none can be: it says so, instead of failing on its own. */
async function expectPassed(pass: (person: Company['person']) => Promise<void>): Promise<void> {
  if (broken) throw new Error('Not reached: a station before this one failed.')
  try {
    await pass(role => company.person(role))
  } catch (error) {
    broken = true
    const said = await company.depict()
    if (said.length > 0) throw new Error(`${String(error)}\nThe consoles said:\n${said.join('\n')}`, { cause: error })
    throw error
  }
}

describe('the whole year, in a browser', () => {
  test('the administrator reads in the plan', () =>
    expectPassed(async person => {
      planId = await importPlan(await person('administrator'))
    }))

  test('makes indicators with their data from it, and puts them into a scheme', () =>
    expectPassed(async person => {
      await makeIndicators(await person('administrator'), planId)
      await makeScheme(await person('administrator'))
    }))

  test('opens the cycle', () =>
    expectPassed(async person => {
      cycleId = await openCycle(await person('administrator'), dayFrom(0), dayFrom(10))
    }))

  test('the schools’ reporters fill in on a phone', () =>
    expectPassed(async person => {
      await fillIn(await person('reporter'), cycleId)
      await fillInPlainly(await person('otherReporter'), cycleId)
    }))

  test('the office supplies what it knows, in a grid', () =>
    expectPassed(async person => {
      await supply(await person('reviewer'), cycleId)
    }))

  test('the heads check, submit, and get a receipt', () =>
    expectPassed(async person => {
      await submit(await person('head'), cycleId, 'first')
      await submit(await person('otherHead'), cycleId, 'other')
    }))

  test('the office gives one back with a reason, and accepts the other', () =>
    expectPassed(async person => {
      await returnOne(await person('reviewer'), cycleId)
    }))

  test('the school corrects that alone, and its head confirms it again', () =>
    expectPassed(async person => {
      await correct(await person('reporter'), cycleId)
      await submit(await person('head'), cycleId, 'again')
    }))

  test('the office sees the difference and accepts', () =>
    expectPassed(async person => {
      await acceptCorrected(await person('reviewer'), cycleId)
    }))

  test('a second person accepts what the office supplied', () =>
    expectPassed(async person => {
      await confirmSupplied(await person('reviewer'), await person('secondReviewer'), cycleId)
    }))

  test('the administrator ends the filling, approves, publicises', () =>
    expectPassed(async person => {
      await closeFilling(await person('administrator'), cycleId)
      await approve(await person('administrator'), cycleId)
      await publicise(await person('administrator'), cycleId, dayFrom(1))
    }))

  test('the public reads the result, without a log-in and without script', () =>
    expectPassed(async person => {
      expect(await readRanking(await person('citizen'), await person('passerBy'), cycleId)).toEqual([
        '名次 单位 得分 等次',
        expect.stringMatching(/^1 澧县职业中专学校 100\.00 /u),
        expect.stringMatching(/^2 育才实验学校 95\.00 /u),
      ])
    }))

  test('a head appeals; it is upheld, and a revision says so', () =>
    expectPassed(async person => {
      await appeal(await person('head'), cycleId)
      await uphold(await person('administrator'), cycleId)
      await revise(await person('administrator'), cycleId)
      await readAnswer(await person('head'), cycleId)
    }))

  test('the result is final when the days of 公示 are over, and not before', () =>
    expectPassed(async person => {
      await cannotFinalise(await person('administrator'), cycleId)
      await company.leave()
      await server.setDaysAhead(2)
      await finalise(await person('administrator'), cycleId)
    }))

  test('a click on a score tells everybody the same', () =>
    expectPassed(async person => {
      const inSchool = await readInSchool(await person('head'), cycleId)
      expect(inSchool.join('\n')).toContain('98')
      expect(await readInBureau(await person('leader'), cycleId)).toEqual(inSchool)
      expect(await readInPublic(await person('citizen'), await person('passerBy'), cycleId)).toEqual(inSchool)
    }))

  test('nobody’s console said a word', () => expectPassed(async () => company.leave()))
})
