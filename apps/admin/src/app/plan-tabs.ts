import type { FileRouteTypes } from '../routeTree.gen.ts'
import type { Text } from '../text/zh-CN.ts'

interface PlanTab {
  readonly key: Exclude<keyof Text['plan']['tabs'], 'label'>
  readonly to: FileRouteTypes['to']
}

/** The tabs of a plan. A tab comes with its page: a line each. */
export const planTabs = [
  { key: 'text', to: '/plans/$planId' },
  { key: 'tasks', to: '/plans/$planId/tasks' },
  { key: 'progress', to: '/plans/$planId/progress' },
] as const satisfies readonly PlanTab[]
