import type { Role } from '@yaodian/domain'

/** Who works in this portal: the assessees' people. */
export const portalRoles: readonly Role[] = ['reporter', 'head']

export const otherPortal = '/admin/'
