import { entry, refuse } from '@yaodian/domain'
import { z } from 'zod'
import { changed, command, RequestId, unchanged, wholeAuthority } from '../command.ts'
import { listAllSchemes } from '../scheme/scheme-store.ts'
import { requireVersion } from '../version.ts'
import { getIndicatorById, saveIndicatorRow } from './indicator-store.ts'
import { usesIndicator } from './view-indicator.ts'

/** Takes an indicator out of use, today. Its code stays taken; running and past cycles keep it. */
export const retireIndicator = command({
  input: z.object({ requestId: RequestId, indicatorId: z.string(), version: z.number().int() }),
  action: 'indicator.manage',
  subject: wholeAuthority,
  async run({ tx, actor, place, input }) {
    const kept = await getIndicatorById(tx, actor.authorityId, input.indicatorId)
    const { id, code, version } = kept.indicator
    if (kept.retiredOn !== null) return unchanged({ id, retiredOn: kept.retiredOn, version })
    requireVersion('indicator', version, input.version)
    const drafts = (await listAllSchemes(tx, actor.authorityId)).filter(
      each => each.state === 'draft' && usesIndicator(each, id),
    )
    if (drafts.length > 0) refuse('indicator_in_scheme', { code, schemes: drafts.map(each => each.name).join('、') })
    const retired = { ...kept, indicator: { ...kept.indicator, version: version + 1 }, retiredOn: place.today }
    await saveIndicatorRow(tx, actor.authorityId, retired)
    return changed(
      { id, retiredOn: place.today, version: version + 1 },
      entry('indicator.retire', 'indicator', id, { retiredOn: null }, { retiredOn: place.today }),
    )
  },
})
