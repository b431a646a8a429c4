import type { AnyKind } from '@yaodian/ui/form/send-kept.ts'
import { schemeKind } from '../features/scheme/scheme-kind.ts'
import { suppliedValue } from '../features/supply/supplied-value-kind.ts'

/** Every kind of value that this portal saves as typed: what a page left unsent, the frame sends. A line per kind. */
export const keptKinds: readonly AnyKind[] = [suppliedValue, schemeKind]
