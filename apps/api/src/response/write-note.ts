import { checkOpen, problem, refuseIfAny } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged } from '../command.ts'
import { At } from './get-response.ts'
import { entryMoving } from './move.ts'
import { reopen } from './reopen.ts'
import { saveNote } from './response-store.ts'
import { readScene, responseOf } from './scene.ts'

/** The assessee writes its remark, as typed. */
export const writeNote = command({
  input: At.extend({
    requestId: RequestId,
    note: z.string().max(2000),
    /** The version of the remark that the client saw; 0 for none. */
    version: z.number().int().min(0),
  }),
  action: 'response.report',
  subject: ({ input }) => ({ assesseeId: input.assesseeId }),
  async run(scope) {
    const { tx, actor, place, input } = scope
    const scene = await readScene(tx, actor.authorityId, place.today, input)
    const { response } = responseOf(scene, input.indicatorId)
    refuseIfAny(checkOpen(response, scene.time))
    if (response.noteVersion !== input.version) refuseIfAny([problem('stale_version', { noun: 'note' }, ['version'])])
    const note = input.note.trim() === '' ? null : input.note
    if (note === response.note) return unchanged({ version: response.noteVersion })
    const version = await saveNote(tx, actor.authorityId, response, note)
    const moves = await reopen(scope, scene, [response])
    return changed(
      { version },
      entryMoving(
        'response.note',
        'response',
        response.indicatorId,
        {
          before: { assesseeId: response.assesseeId, note: response.note },
          after: { assesseeId: response.assesseeId, note },
        },
        scene.frame,
        moves,
      ),
    )
  },
})
