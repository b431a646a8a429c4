import type { PartContent } from './part-content.ts'

/** What changed between two moments of one response. */
export interface Difference {
  readonly items: readonly {
    readonly dataItemId: string
    readonly before: string | null
    readonly after: string | null
  }[]
  /** Names of files. */
  readonly evidenceAdded: readonly string[]
  readonly evidenceRemoved: readonly string[]
  readonly noteChanged: boolean
}

/** What changed since an earlier moment; with nothing before, everything that is there is new. */
export function differenceSince(before: PartContent | null, now: PartContent): Difference {
  const earlier = new Map((before?.values ?? []).map(each => [each.dataItemId, each.value]))
  const later = new Map(now.values.map(each => [each.dataItemId, each.value]))
  const ids = [...new Set([...earlier.keys(), ...later.keys()])]
  return {
    items: ids
      .map(dataItemId => ({
        dataItemId,
        before: earlier.get(dataItemId) ?? null,
        after: later.get(dataItemId) ?? null,
      }))
      .filter(each => each.before !== each.after),
    evidenceAdded: namesWithout(now.evidence, before?.evidence ?? []),
    evidenceRemoved: namesWithout(before?.evidence ?? [], now.evidence),
    noteChanged: (before?.note ?? null) !== now.note,
  }
}

/** Whether there is any difference. */
export function isDifferent(difference: Difference): boolean {
  return (
    difference.items.length + difference.evidenceAdded.length + difference.evidenceRemoved.length > 0 ||
    difference.noteChanged
  )
}

function namesWithout(files: PartContent['evidence'], others: PartContent['evidence']): string[] {
  return files
    .filter(file => !others.some(other => other.digest === file.digest && other.name === file.name))
    .map(file => file.name)
}
