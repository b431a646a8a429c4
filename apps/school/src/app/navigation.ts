import { linkOptions } from '@tanstack/react-router'
import { Award, ClipboardList, PencilLine, School, type LucideIcon } from 'lucide-react'
import type { Text } from '../text/zh-CN.ts'

interface NavigationEntry {
  readonly key: string
  readonly icon: LucideIcon
  readonly word: (shell: Text['shell'], organisationKind: string) => string
  /** `linkOptions({ to })`: an unknown page does not compile. */
  readonly link: object
}

const notSchools = new Set(['township', 'county_unit', 'office'])

/** 本校, 本园 or 本单位. */
export function ownWord(shell: Text['shell'], organisationKind: string): string {
  if (organisationKind === 'kindergarten') return shell.mineKindergarten
  return notSchools.has(organisationKind) ? shell.mineOther : shell.mine
}

/** The four entries, in the order of the bar. */
export const navigation = [
  {
    key: 'tasks',
    icon: ClipboardList,
    word: shell => shell.tasks,
    link: linkOptions({ to: '/', activeOptions: { exact: true } }),
  },
  {
    key: 'fill',
    icon: PencilLine,
    word: shell => shell.fill,
    link: linkOptions({ to: '/cycles' }),
  },
  {
    key: 'results',
    icon: Award,
    word: shell => shell.results,
    link: linkOptions({ to: '/results' }),
  },
  {
    key: 'me',
    icon: School,
    word: ownWord,
    link: linkOptions({ to: '/me' }),
  },
] as const satisfies readonly NavigationEntry[]
