import { explain, type ExplanationLines } from '@yaodian/domain'
import { scoreTexts as english } from '@yaodian/domain/text/en'
import { scoreTexts as chinese } from '@yaodian/domain/text/zh-CN'
import type { Export, ExportScene } from './sheet.ts'

interface ScoredLine {
  readonly code: string
  readonly name: string
  readonly category: string
  readonly fullMarks: string
  readonly points: string | null
  readonly explanation: ExplanationLines | null
}

/** Every score of one assessee with data and calculation, as it is now or as a revision published it. */
export async function scoreSheet(scene: ExportScene): Promise<Export> {
  const { text } = scene
  const { name, categories, lines } =
    scene.publicationId === null ? await live(scene) : await published(scene, scene.publicationId)
  const { column } = text
  const nameOf = new Map(categories.map(each => [each.category, each.name]))
  return {
    fileName: `${name}-${text.scores}`,
    tab: text.scores,
    columns: [
      { title: column.category, kind: 'text' },
      { title: column.code, kind: 'text' },
      { title: column.indicator, kind: 'text' },
      { title: column.points, kind: 'number' },
      { title: column.fullMarks, kind: 'number' },
      { title: column.data, kind: 'text', width: 50 },
      { title: column.calculation, kind: 'text', width: 60 },
    ],
    rows: lines.map(line => [
      nameOf.get(line.category) ?? line.category,
      line.code,
      line.name,
      line.points,
      line.fullMarks,
      line.explanation?.data.join('；') ?? null,
      [line.explanation?.calculation ?? '', ...(line.explanation?.steps ?? [])].filter(part => part !== '').join('；'),
    ]),
  }
}

async function live({ caller, text, cycleId, assesseeId }: ExportScene) {
  const { cycle, assessee, score, basis, verifications } = await caller.result.score({
    cycleId,
    assesseeId,
    use: 'verified',
  })
  const words = text.lang === 'en' ? english : chinese
  const lines = score.lines.map((line): ScoredLine => {
    const { itemLabel, quote } = basis[line.indicatorId] ?? { itemLabel: '', quote: '' }
    return { ...line, explanation: explain(line, { itemLabel, quote, verifications, open: false }, words) }
  })
  return { name: `${cycle.name}-${assessee.name}`, categories: score.categories, lines }
}

async function published({ caller, text, cycleId, assesseeId }: ExportScene, publicationId: string) {
  const { cycle, assessee, categories, lines } = await caller.publication.result({ cycleId, publicationId, assesseeId })
  return {
    name: `${cycle.name}-${assessee.name}`,
    categories,
    lines: lines.map((line): ScoredLine => ({ ...line, explanation: line.explanation[text.lang] })),
  }
}
