import type { PlanOutline, Target } from '@yaodian/domain'
import type { SnapshotDifference, SnapshotVerdict } from '../../publication/verify-snapshot.ts'
import type { FirstLogIn } from '../../organisation/open-authority.ts'
import type { AuthorityVerdict } from '../audit.ts'

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
  readonly scoreSummary: string
  readonly scoreColumns: Readonly<Record<'group' | 'rank' | 'assessee' | 'total' | 'grade', string>>
  /** A place in a sheet; row 1 is its head. */
  readonly cellPlace: (row: number, column: string | null) => string
  readonly snapshotSummary: string
  readonly snapshotNone: string
  readonly snapshotVerdict: (verdict: SnapshotVerdict) => string
  readonly snapshotDifference: (difference: SnapshotDifference) => string
  readonly sweepSummary: string
  readonly sweepDone: (files: number) => string
  readonly auditSummary: string
  readonly auditNone: string
  readonly auditVerdict: (verdict: AuthorityVerdict) => string
  readonly initSummary: string
  readonly initNotEmpty: (name: string) => string
  readonly initDone: (done: FirstLogIn & { name: string }) => string
}
