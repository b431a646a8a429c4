import { can, isPastDeadline, refuse, totalChange } from '@yaodian/domain'
import { z } from 'zod'
import { query } from '../query.ts'
import { previousResults } from './previous-result.ts'
import { getCycle } from '../cycle/cycle-store.ts'
import { findPublicationRow, getPublication } from './publication-store.ts'
import { readContent } from './published-content.ts'

/** One assessee's published result with every explanation as it was rendered; computes nothing. */
export const getPublishedResult = query({
  input: z.object({ cycleId: z.string(), publicationId: z.string().nullable(), assesseeId: z.string() }),
  action: 'result.read',
  subject: ({ input }) => ({ assesseeId: input.assesseeId }),
  async run({ reader, actor, input, place }) {
    const { authorityId } = actor
    const cycle = await getCycle(reader, authorityId, input.cycleId)
    const publication = await getPublication(reader, authorityId, cycle.id, input.publicationId)
    const row = await findPublicationRow(reader, authorityId, cycle.id, publication.id, input.assesseeId)
    if (row === undefined) return refuse('not_found', { noun: 'result' })
    const { result, texts } = readContent(row.detail)
    const previous = await previousResults(reader, authorityId, cycle.previousCycleId)
    const until = cycle.publicisedUntil
    const open = cycle.state === 'publicised' && until !== null && !isPastDeadline(until, place.today)
    return {
      cycle: {
        id: cycle.id,
        name: cycle.name,
        year: cycle.year,
        state: cycle.state,
        documentNumber: cycle.documentNumber,
      },
      publication: {
        id: publication.id,
        revision: publication.revision,
        kind: publication.kind,
        publishedAt: publication.published_at,
        digest: publication.digest,
        reason: publication.reason,
      },
      assessee: {
        id: row.assessee_id,
        name: row.name,
        groupKey: row.group_key,
        groupName: cycle.frozen.definition.groups.find(each => each.key === row.group_key)?.name ?? row.group_key,
      },
      total: row.total,
      rank: row.rank,
      shared: result.rank.shared > 1,
      grade: row.grade,
      groupSize: result.rankedAmong,
      categories: result.score.categories,
      change: totalChange(result.score),
      vetoes: result.vetoes,
      totalTexts: { 'zh-CN': texts['zh-CN'].total, en: texts.en.total },
      gradeTexts: { 'zh-CN': texts['zh-CN'].grade, en: texts.en.grade },
      lines: result.score.lines.map(line => ({
        indicatorId: line.indicatorId,
        code: line.code,
        name: line.name,
        category: line.category,
        points: line.points,
        fullMarks: line.fullMarks,
        state: line.state,
        picture: line.picture,
        explanation: {
          'zh-CN': texts['zh-CN'].lines[line.indicatorId] ?? null,
          en: texts.en.lines[line.indicatorId] ?? null,
        },
      })),
      previous: previous.get(row.assessee_id) ?? null,
      appealUntil: open ? until : null,
      mayAppeal: open && can(actor, 'appeal.raise', { assesseeId: input.assesseeId }),
    }
  },
})
