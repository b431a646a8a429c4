import { savedKind } from '@yaodian/ui/form/saved-kind.ts'
import { client } from '../../session/api.ts'
import { forgetTasks, patchResponse } from './response-cache.ts'
import type { At } from './response.ts'

/** The assessee's remark on a response, saved as typed. */
export const responseNote = savedKind<At>({
  name: 'response_note',
  async save(at, { value, version, requestId }) {
    const saved = await client.response.note.mutate({ ...at, note: value, version, requestId })
    patchResponse(at, view => ({ ...view, note: value, noteVersion: saved.version, confirmed: false }))
    forgetTasks()
    return { version: saved.version }
  },
  async read(at) {
    const { note, noteVersion } = await client.response.get.query(at)
    return { value: note ?? '', version: noteVersion, by: null, at: null }
  },
})
