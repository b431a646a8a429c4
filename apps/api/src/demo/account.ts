import type { Role } from '@yaodian/domain'

/** The password of every demo log-in; they stay valid and need not change it. */
export const demoPassword = 'yaodian-demo'

/** A demo log-in, named by its role: no invented people. `place` is a key of the demo county's organisations. */
export interface DemoAccount {
  readonly username: string
  readonly name: string
  readonly nameEn: string
  readonly place: string
  readonly roles: readonly Role[]
  /** Printed on start. */
  readonly announced: boolean
}

/** The log-ins that the start prints; more are made for every assessee and office. */
export const demoAccounts: readonly DemoAccount[] = [
  { username: 'admin', name: '局管理员（演示）', nameEn: 'bureau administrator', place: 'bureau', roles: ['administrator'], announced: true },
  { username: 'leader', name: '局领导（演示）', nameEn: 'bureau leader, read only', place: 'bureau', roles: ['leader'], announced: true },
]
