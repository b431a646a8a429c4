import { linkOptions } from '@tanstack/react-router'
import type { Action } from '@yaodian/domain'
import { CalendarCheck, FileText, LayoutList, Ruler, type LucideIcon } from 'lucide-react'
import type { Text } from '../text/zh-CN.ts'

interface NavigationEntry {
  readonly key: keyof Text['shell'] & ('today' | 'plans' | 'indicators' | 'cycles' | 'people' | 'reports' | 'system')
  readonly icon: LucideIcon
  /** Shown to those whose roles may ever do this; null for everybody. */
  readonly action: Action | null
  /** `linkOptions({ to })`: an unknown page does not compile. */
  readonly link: object
}

/** The rail, seven entries at most, in the order of the year. An entry comes with its page. */
export const navigation = [
  { key: 'today', icon: LayoutList, action: null, link: linkOptions({ to: '/', activeOptions: { exact: true } }) },
  { key: 'plans', icon: FileText, action: 'plan.read', link: linkOptions({ to: '/plans' }) },
  { key: 'indicators', icon: Ruler, action: 'indicator.read', link: linkOptions({ to: '/indicators' }) },
  { key: 'cycles', icon: CalendarCheck, action: 'cycle.read', link: linkOptions({ to: '/cycles' }) },
] as const satisfies readonly NavigationEntry[]
