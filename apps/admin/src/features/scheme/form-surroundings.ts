import type { ProblemPath } from '@yaodian/domain'
import { createContext, useContext } from 'react'
import type { OptionSource } from './field-spec.ts'

export interface Option {
  readonly value: string
  readonly label: string
}

/** What fields of a form lean on: choices, what is wrong where, and whether anything may be changed. */
export interface FormSurroundings {
  readonly options: Readonly<Partial<Record<OptionSource, readonly Option[]>>>
  /** What is wrong at exactly this place, in words; '' for nothing. */
  readonly faultAt: (path: ProblemPath) => string
  /** What is wrong there or anywhere below, each once, in words; left out where only whole fields are looked at. */
  readonly faultsWithin?: (path: ProblemPath) => readonly string[]
  readonly fixed: boolean
}

export const Surroundings = createContext<FormSurroundings>({ options: {}, faultAt: () => '', fixed: true })

export function useSurroundings(): FormSurroundings {
  return useContext(Surroundings)
}

/** The id of the field at a place, so that a fault can lead to it. */
export function fieldId(path: ProblemPath): string {
  return `field-${path.join('-')}`
}
