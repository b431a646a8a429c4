import type { PlanOutline, Target } from '@yaodian/domain'
import type { SnapshotDifference, SnapshotVerdict } from '../../publication/verify-snapshot.ts'

/** What the command line says, in one language. */
export interface CliTexts {
  readonly usage: string
  readonly options: string
  readonly unknownCommand: (name: string) => string
  readonly unknownLanguage: (name: string) => string
  readonly badArguments: string
  readonly unexpected: string
  readonly planSummary: string
  readonly fileUnreadable: (file: string, reason: string) => string
  readonly warning: string
  readonly planCounts: (counts: { sections: number; items: number; measures: number; targets: number }) => string
  readonly planFacts: (outline: PlanOutline) => readonly (readonly [string, string])[]
  readonly targetKind: Readonly<Record<Target['kind'], string>>
  readonly snapshotSummary: string
  readonly snapshotNone: string
  readonly snapshotVerdict: (verdict: SnapshotVerdict) => string
  readonly snapshotDifference: (difference: SnapshotDifference) => string
}
