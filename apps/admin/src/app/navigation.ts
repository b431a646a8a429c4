import { linkOptions } from '@tanstack/react-router'
import type { Action } from '@yaodian/domain'
import { Building2, CalendarCheck, FileText, LayoutList, Ruler, Settings, type LucideIcon } from 'lucide-react'
import type { Text } from '../text/zh-CN.ts'

interface NavigationEntry {
  readonly key: keyof Text['shell'] & ('today' | 'plans' | 'indicators' | 'cycles' | 'people' | 'reports' | 'system')
  readonly icon: LucideIcon
  /** Shown to those whose roles may ever do this; null for everybody. */
  readonly action: Action | null
  /** `linkOptions({ to })`: an unknown page does not compile. */
  readonly link: object
  /** Further addresses that belong to the entry. */
  readonly also: readonly string[]
}

/** The rail, seven entries at most, in the order of the year. An entry comes with its page. */
export const navigation = [
  {
    key: 'today',
    icon: LayoutList,
    action: null,
    link: linkOptions({ to: '/', activeOptions: { exact: true } }),
    also: [],
  },
  { key: 'plans', icon: FileText, action: 'plan.read', link: linkOptions({ to: '/plans' }), also: [] },
  {
    key: 'indicators',
    icon: Ruler,
    action: 'indicator.read',
    link: linkOptions({ to: '/indicators' }),
    also: ['/schemes'],
  },
  { key: 'cycles', icon: CalendarCheck, action: 'cycle.read', link: linkOptions({ to: '/cycles' }), also: [] },
  {
    key: 'people',
    icon: Building2,
    action: 'organisation.read',
    link: linkOptions({ to: '/organisations' }),
    also: ['/accounts'],
  },
  { key: 'system', icon: Settings, action: 'audit.read', link: linkOptions({ to: '/audit' }), also: ['/settings'] },
] as const satisfies readonly NavigationEntry[]
