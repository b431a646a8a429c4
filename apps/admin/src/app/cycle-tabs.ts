import type { FileRouteTypes } from '../routeTree.gen.ts'
import type { Text } from '../text/zh-CN.ts'

interface CycleTab {
  readonly key: Exclude<keyof Text['cycle']['tabs'], 'label'>
  readonly to: FileRouteTypes['to']
}

/** The tabs of a cycle, in the order of its course; the first is where a cycle opens. A tab comes with its page: a line each. */
export const cycleTabs = [
  { key: 'progress', to: '/cycles/$cycleId/progress' },
  { key: 'supply', to: '/cycles/$cycleId/supply' },
  { key: 'review', to: '/cycles/$cycleId/review' },
  { key: 'results', to: '/cycles/$cycleId/results' },
  { key: 'publication', to: '/cycles/$cycleId/publication' },
  { key: 'arrangement', to: '/cycles/$cycleId/arrangement' },
] as const satisfies readonly CycleTab[]
