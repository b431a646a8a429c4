import type { Role } from '@yaodian/domain'

/** Who works in this portal: the bureau and its offices. */
export const portalRoles: readonly Role[] = ['administrator', 'leader', 'reviewer']

export const otherPortal = '/school/'
