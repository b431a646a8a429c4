import type { DataItem, FrozenIndicator } from '@yaodian/domain'
import { demoDraw, demoIsMissing, type DemoYear } from '@yaodian/templates'
import type { DemoPlace } from './county.ts'

/** How far a year has come: who has supplied, confirmed and accepted what. Always the same for the same question. */
export interface Progress {
  readonly year: DemoYear
  /** Whether somebody has supplied the value. */
  supplied(place: DemoPlace, item: DataItem): boolean
  /** Whether the assessee has attached what the indicator asks for. */
  evidenced(place: DemoPlace, indicator: FrozenIndicator): boolean
  /** Whether the assessee's head has confirmed. */
  confirmed(place: DemoPlace): boolean
  /** Whether the office has accepted what is ready. */
  accepted(place: DemoPlace, indicator: FrozenIndicator): boolean
}

/** A year that is over: everything is there, confirmed and accepted. */
export const finished: Progress = {
  year: 2019,
  supplied: () => true,
  evidenced: () => true,
  confirmed: () => true,
  accepted: () => true,
}

/** How far an assessee is with its own part. */
type Stage = 'untouched' | 'started' | 'filled' | 'confirmed'

/** Those that people meet first, and those that a story needs, do not depend on the draw. */
const stages: Readonly<Record<string, Stage>> = {
  'primary-lixi': 'started',
  'primary-liyang': 'confirmed',
  'primary-lipu': 'confirmed',
  'primary-mengxi': 'confirmed',
  'primary-rudong': 'untouched',
  'junior-mengxi': 'confirmed',
  'junior-fuxing': 'confirmed',
  'kindergarten-liyang': 'confirmed',
  'kindergarten-mengxi': 'filled',
  'senior-1': 'confirmed',
  'vocational-1': 'filled',
}

function stageOf({ key }: DemoPlace): Stage {
  const luck = demoDraw('stage', key)
  return stages[key] ?? (luck < 0.06 ? 'untouched' : luck < 0.16 ? 'started' : luck < 0.26 ? 'filled' : 'confirmed')
}

/** Offices that are behind with what they supply: the share of their items that is there. All others are nearly through. */
const behind: Readonly<Record<string, number>> = { apparatus: 0, projects: 0.5, vocational: 0.6, ict: 0.7 }

/** Offices that have hardly begun to review. */
const slow: Readonly<Record<string, number>> = { apparatus: 0.2, union: 0.3, projects: 0.5 }

/** A year in its last weeks: most is filled in, part of it confirmed, about two thirds accepted. */
export function underWay(officeKey: (officeId: string) => string): Progress {
  const shareOf = (item: DataItem): number =>
    item.supplier.kind === 'assessee' ? 1 : (behind[officeKey(item.supplier.officeId)] ?? 0.98)
  return {
    year: 2020,
    supplied(place, item) {
      if (demoIsMissing(place, item.key, 2020)) return false
      if (item.supplier.kind !== 'assessee') return demoDraw('item', item.key) < shareOf(item)
      const stage = stageOf(place)
      if (stage === 'started') return demoDraw('begun', place.key, item.key) < 0.5
      return stage !== 'untouched'
    },
    evidenced(place, { code }) {
      const stage = stageOf(place)
      if (stage === 'untouched') return false
      return demoDraw('file', place.key, code) < { started: 0.3, filled: 0.8, confirmed: 0.97 }[stage]
    },
    confirmed: place => stageOf(place) === 'confirmed',
    accepted: (place, { code, officeId }) => demoDraw('review', place.key, code) < (slow[officeKey(officeId)] ?? 0.82),
  }
}

/** What is still to be accepted when all else is: one school's safety indicators, and one indicator of another. */
function isLast({ key }: DemoPlace, office: string, code: string): boolean {
  return (key === 'primary-lixi' && office === 'safety') || (key === 'junior-fuxing' && code === 'LX-01-01')
}

/** The same year once all are through: everything is there, and all is accepted but a few. */
export function nearlyReviewed(officeKey: (officeId: string) => string): Progress {
  return {
    year: 2020,
    supplied: () => true,
    evidenced: () => true,
    confirmed: () => true,
    accepted: (place, { code, officeId }) => !isLast(place, officeKey(officeId), code),
  }
}
