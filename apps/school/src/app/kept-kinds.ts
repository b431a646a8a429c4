import type { AnyKind } from '@yaodian/ui/form/send-kept.ts'
import { responseNote } from '../features/response/note-kind.ts'
import { reportedValue } from '../features/response/reported-value-kind.ts'

/** Every kind of value that this portal saves as typed: what a page left unsent, the frame sends. A line per kind. */
export const keptKinds: readonly AnyKind[] = [reportedValue, responseNote]
