import { entry, refuse, SchemeDefinition } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged, wholeAuthority } from '../command.ts'
import { requireVersion } from '../version.ts'
import { readChecked } from './check-scheme.ts'
import { getSchemeById, saveScheme } from './scheme-store.ts'

const Input = z.object({
  requestId: RequestId,
  schemeId: z.string(),
  version: z.number().int(),
  name: z.string().trim().min(1).max(100),
  definition: SchemeDefinition,
})

/** Changes a draft scheme as a whole. A draft may have faults: they are kept and answered, and stop only the opening of a cycle. */
export const changeScheme = command({
  input: Input,
  action: 'scheme.manage',
  subject: wholeAuthority,
  async run({ tx, actor, input }) {
    const before = await getSchemeById(tx, actor.authorityId, input.schemeId)
    if (before.state !== 'draft') refuse('scheme_frozen', { name: before.name })
    requireVersion('scheme', before.version, input.version)
    const { name, definition } = input
    const scheme = { ...before, name, definition, version: before.version + 1 }
    const { problems } = await readChecked(tx, actor.authorityId, scheme)
    const isSame = before.name === name && JSON.stringify(before.definition) === JSON.stringify(definition)
    if (isSame) return unchanged({ id: before.id, version: before.version, problems })
    await saveScheme(tx, actor.authorityId, scheme)
    return changed(
      { id: scheme.id, version: scheme.version, problems },
      entry('scheme.change', 'scheme', scheme.id, before, scheme),
    )
  },
})
