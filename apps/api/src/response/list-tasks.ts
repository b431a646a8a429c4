import { asksAssessee, checkOpen, verifiedOrReported, type Ask } from '@yaodian/domain'
import { z } from 'zod'
import { query } from '../query.ts'
import { listEvidenceOf } from '../evidence/evidence-store.ts'
import { countSubmissions } from '../submission/submission-store.ts'
import { listCyclesOf } from './assessee-store.ts'
import { getEntry, getLine, groupName, periodOf } from './cycle-frame.ts'
import { readScene, responseOf, type Scene } from './scene.ts'

/** The home page of an assessee: what is asked of it in a cycle, part by part. Without a cycle named, the newest that is open, else the newest. */
export const listTasks = query({
  input: z.object({ cycleId: z.string().nullable().default(null) }),
  action: 'task.read',
  subject: () => ({}),
  async run({ reader, actor, place, input }) {
    const { authorityId, organisationId } = actor
    const cycles = await listCyclesOf(reader, authorityId, organisationId)
    const chosen = input.cycleId ?? (cycles.find(each => each.state === 'open') ?? cycles[0])?.id ?? null
    if (chosen === null) return { cycles, cycle: null }
    const scene = await readScene(reader, authorityId, place.today, { cycleId: chosen, assesseeId: organisationId })
    const attached = new Map<string, number>()
    for (const each of await listEvidenceOf(reader, authorityId, chosen, organisationId))
      attached.set(each.indicatorId, (attached.get(each.indicatorId) ?? 0) + 1)
    const submissions = await countSubmissions(reader, authorityId, chosen, organisationId)
    return { cycles, cycle: { ...cycleOf(scene), submissions, ...tasksOf(scene, attached) } }
  },
})

function cycleOf({ frame, assessee, time }: Scene) {
  const { title, documentNumber } = frame.scheme.frozen.plan
  return {
    id: frame.id,
    name: frame.name,
    year: frame.year,
    state: frame.state,
    opensOn: frame.opensOn,
    deadline: time.deadline,
    extended: assessee.deadline !== null,
    today: time.today,
    plan: { title, documentNumber },
    assessee: {
      id: assessee.organisationId,
      name: assessee.name,
      groupKey: assessee.groupKey,
      groupName: groupName(frame, assessee.groupKey),
    },
    firstSubmittedAt: assessee.firstSubmittedAt,
  }
}

function tasksOf(scene: Scene, attached: ReadonlyMap<string, number>) {
  const tasks = scene.asks.all.map(ask => taskOf(scene, ask, attached.get(ask.indicatorId) ?? 0))
  const groups = scene.frame.scheme.frozen.definition.categories.map(category => {
    const responses = tasks.filter(each => each.category === category.key)
    return { key: category.key, name: category.name, ...progressOf(responses), responses }
  })
  const asking = tasks.filter(each => each.asks)
  return {
    counts: {
      responses: tasks.length,
      ...progressOf(tasks),
      confirmed: asking.filter(each => each.confirmed).length,
      accepted: tasks.filter(each => each.state === 'accepted').length,
      evidenceMissing: asking.filter(each => each.evidence.attached < each.evidence.required).length,
      valuesMissing: asking.reduce((sum, each) => sum + each.values.asked - each.values.filled, 0),
    },
    groups: groups.filter(each => each.responses.length > 0),
  }
}

type Task = ReturnType<typeof taskOf>

function progressOf(tasks: readonly Task[]) {
  const asking = tasks.filter(each => each.asks)
  return {
    asked: asking.length,
    filled: asking.filter(each => each.filled).length,
    returned: asking.filter(each => each.state === 'returned').length,
  }
}

function taskOf(scene: Scene, ask: Ask, attached: number) {
  const { response, facts } = responseOf(scene, ask.indicatorId)
  const { indicator } = getLine(scene.frame, ask.indicatorId)
  const entry = getEntry(scene.frame, ask.indicatorId, scene.assessee)
  const period = periodOf(scene.frame, 'current')
  const own = ask.own.filter(each => each.current)
  const filled = own.filter(({ item }) => {
    const value = scene.values.get(period, scene.assessee.organisationId, item.id)
    return value !== undefined && (value.declaredMissing || verifiedOrReported(value) !== null)
  }).length
  const asks = asksAssessee(facts)
  return {
    indicatorId: indicator.id,
    code: indicator.code,
    name: indicator.name,
    category: entry.category,
    item: indicator.item,
    officeName: indicator.officeName,
    fullMarks: entry.fullMarks,
    state: response.state,
    version: response.version,
    asks,
    filled: asks && filled === own.length && attached >= ask.files,
    confirmed: response.confirmed,
    open: asks && checkOpen(response, scene.time).length === 0,
    values: { asked: own.length, filled },
    evidence: { required: ask.files, attached },
    returnReason: response.returnReason,
    dueOn: response.dueOn,
  }
}
