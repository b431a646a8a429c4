import { linkOptions } from '@tanstack/react-router'
import { ClipboardList, School, type LucideIcon } from 'lucide-react'
import type { Text } from '../text/zh-CN.ts'

interface NavigationEntry {
  readonly key: string
  readonly icon: LucideIcon
  readonly word: (shell: Text['shell'], organisationKind: string) => string
  /** `linkOptions({ to })`: an unknown page does not compile. */
  readonly link: object
}

const notSchools = new Set(['township', 'county_unit', 'office'])

/** The four entries, in the order of the bar. */
export const navigation = [
  {
    key: 'tasks',
    icon: ClipboardList,
    word: shell => shell.tasks,
    link: linkOptions({ to: '/', activeOptions: { exact: true } }),
  },
  {
    key: 'me',
    icon: School,
    word: (shell, kind) => (notSchools.has(kind) ? shell.mineOther : shell.mine),
    link: linkOptions({ to: '/me' }),
  },
] as const satisfies readonly NavigationEntry[]
