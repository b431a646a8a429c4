import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256OfBytes } from '../digest.ts'
import { fileKey } from '../files/file-store.ts'
import { dialects } from '../testing/dialects.ts'
import { at, confirmAll, fileApp, fillIn, smallPdf, stateOf, upload } from '../testing/filling.ts'
import { refusedWith } from '../testing/refused.ts'
import { openCycle, type OpenedCycle } from '../testing/seed.ts'
import { audited } from '../testing/twins.ts'
import { world, type Person, type World } from '../testing/world.ts'
import { sweepFiles } from './sweep-files.ts'

describe.each(dialects)('evidence on %s', dialect => {
  let w: World
  let cycle: OpenedCycle
  beforeEach(async () => {
    w = await world(dialect)
    cycle = await openCycle(w)
  })
  afterEach(() => w.close())

  const bytes = (text: string) => Uint8Array.from(Buffer.from(text))
  const send = (
    name: string,
    content: Uint8Array<ArrayBuffer>,
    by: Person = w.people.reporter1,
    requestId = w.requestId(),
  ) => upload(w, by, at(w, cycle, 'drills'), { name, bytes: content }, requestId)
  const codes = async (answer: Response): Promise<readonly string[]> =>
    ((await answer.json()) as { problems: { code: string }[] }).problems.map(each => each.code)
  const fetchFile = (url: string, by: Person, place: string = by.organisationId) =>
    fileApp(w).request(url.replace(/place=.*/, `place=${place}`), { headers: { 'x-user': by.username } })
  const files = async (by = w.people.reporter1) => (await w.as(by).evidence.list(at(w, cycle, 'drills'))).files

  test('a file is attached, listed, and comes back as it was, with a name that cannot break out', async () => {
    const answer = await send('../演练"记录.pdf', smallPdf)
    expect(answer.status).toBe(200)
    const [file] = await files()
    expect(file).toMatchObject({ name: '演练_记录.pdf', mediaType: 'application/pdf', size: smallPdf.length })
    const back = await fetchFile(file?.url ?? '', w.people.safetyReviewer)
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(smallPdf)
    expect(back.headers.get('x-content-type-options')).toBe('nosniff')
    expect(back.headers.get('content-disposition')).toBe(
      `inline; filename*=UTF-8''${encodeURIComponent('演练_记录.pdf')}`,
    )
    expect(await audited(w, 'evidence.attach')).toBe(1)
  })

  test('a name that is cut through a rare character still comes back', async () => {
    expect((await send(`${'𠮷'.repeat(120)}.x.pdf`, smallPdf)).status).toBe(200)
    expect((await send(`${'𠮷'.repeat(120)}.pdf`, smallPdf)).status).toBe(200)
    for (const { url } of await files()) expect((await fetchFile(url, w.people.reporter1)).status).toBe(200)
  })

  test.each([
    ['a forbidden type', 'page.html', '<script>', 415, 'evidence_type_forbidden'],
    ['a lying extension', '记录.pdf', 'MZ not a pdf', 415, 'evidence_content_mismatch'],
    ['an empty file', '记录.pdf', '', 422, 'evidence_empty'],
  ])('%s is refused and nothing is kept', async (_, name, content, status, code) => {
    const answer = await send(name, bytes(content))
    expect([answer.status, await codes(answer)]).toEqual([status, [code]])
    expect(await files()).toEqual([])
  })

  test('a file over 20 MB is refused by its size, far larger ones before they are read', async () => {
    for (const size of [20 * 1024 * 1024 + 1, 24 * 1024 * 1024]) {
      const answer = await send('大.pdf', new Uint8Array(size))
      expect([answer.status, await codes(answer)]).toEqual([413, ['evidence_too_large']])
    }
  })

  test('the eleventh file is refused', async () => {
    for (let index = 0; index < 10; index += 1)
      expect((await send(`${index}.pdf`, bytes(`%PDF-${index}`))).status).toBe(200)
    const answer = await send('11.pdf', bytes('%PDF-11'))
    expect([answer.status, await codes(answer)]).toEqual([422, ['evidence_too_many']])
  })

  test('without a log-in, from another school or another county there is no such response', async () => {
    const nobody = await fileApp(w, []).request('/files/evidence', { method: 'POST', body: new FormData() })
    expect(nobody.status).toBe(401)
    const app = fileApp(w, [])
    expect((await app.request(`/files/evidence/${cycle.cycleId}/x?place=y`)).status).toBe(401)
    expect((await send('a.pdf', smallPdf, w.people.reporter2)).status).toBe(404)
    expect((await send('a.pdf', smallPdf, w.strangers.head)).status).toBe(404)
    expect((await send('a.pdf', smallPdf, w.people.safetyReviewer)).status).toBe(403)
  })

  test('another school’s file is not found, whatever place its reader claims', async () => {
    await send('演练.pdf', smallPdf)
    const url = (await files())[0]?.url ?? ''
    expect((await fetchFile(url, w.people.reporter2)).status).toBe(404)
    expect((await fetchFile(url, w.people.reporter2, w.organisations.school1)).status).toBe(412)
    expect((await fetchFile(url, w.strangers.reviewer)).status).toBe(404)
    expect(await refusedWith(w.as(w.people.reporter2).evidence.list(at(w, cycle, 'drills')))).toEqual(['not_found'])
  })

  test('an upload sent again is attached once; the same bytes lie on the disk once', async () => {
    const requestId = w.requestId()
    const first = await (await send('演练.pdf', smallPdf, w.people.reporter1, requestId)).json()
    expect(await (await send('演练.pdf', smallPdf, w.people.reporter1, requestId)).json()).toEqual(first)
    expect(await (await send('演练.pdf', smallPdf)).json()).toEqual(first)
    await send('另一个名字.pdf', smallPdf)
    expect((await files()).length).toBe(2)
    const kept: string[] = []
    for await (const { key } of w.context.files.list(w.authorityId)) kept.push(key)
    expect(kept).toEqual([fileKey(w.authorityId, sha256OfBytes(smallPdf))])
  })

  test('what nothing asks for takes no file', async () => {
    const answer = await upload(w, w.people.reporter1, at(w, cycle, 'accidents'), { name: 'a.pdf', bytes: smallPdf })
    expect([answer.status, await codes(answer)]).toEqual([422, ['nothing_asked']])
  })

  test('a removed file is gone from the list, stays on record, and its removal opens the confirmation', async () => {
    await fillIn(w, cycle, 'school1')
    await confirmAll(w, cycle, 'school1')
    const [file] = await files()
    const remove = (by: Person, requestId = w.requestId()) =>
      w.as(by).evidence.remove({ requestId, cycleId: cycle.cycleId, evidenceId: file?.id ?? '' })
    expect(await refusedWith(remove(w.people.reporter2))).toEqual(['not_found'])
    expect(await refusedWith(remove(w.strangers.head))).toEqual(['not_found'])
    await remove(w.people.reporter1)
    await remove(w.people.reporter1)
    expect(await files()).toEqual([])
    expect(await stateOf(w, cycle, 'drills')).toMatchObject({ state: 'waiting', confirmed: false })
    expect((await fetchFile(file?.url ?? '', w.people.safetyReviewer)).status).toBe(200)
    expect(await audited(w, 'evidence.remove')).toBe(1)
  })

  test('the sweep takes only bytes that nothing names and nobody touched for a day', async () => {
    await send('演练.pdf', smallPdf)
    const orphan = fileKey(w.authorityId, sha256OfBytes(bytes('orphan')))
    await w.context.files.put(orphan, bytes('orphan'))
    w.setNow(new Date().toISOString())
    expect(await sweepFiles(w.context)).toBe(0)
    const old = new Date(Date.now() - 2 * 86_400_000)
    for (const key of [orphan, fileKey(w.authorityId, sha256OfBytes(smallPdf))])
      await utimes(join(w.context.config.dataFolder, ...key.split('/')), old, old)
    expect(await sweepFiles(w.context)).toBe(1)
    expect(await w.context.files.get(fileKey(w.authorityId, sha256OfBytes(smallPdf)))).toHaveLength(smallPdf.length)
  })
})
