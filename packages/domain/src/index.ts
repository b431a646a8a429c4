// The public names, written out one by one: a changed surface shows in the diff.

// problem
export { DomainError, problem, refuse, refuseIfAny } from './problem.ts'
export type { Problem, ProblemCode, ProblemParams, ProblemPath, ProblemTexts } from './problem.ts'

// organisation
export { EducationStage, Organisation, OrganisationKind, Ownership } from './organisation/organisation.ts'

// permission
export { can, decide, mayEver, permissions } from './permission/permission.ts'
export type { Action, Decision, PermissionRule, Reach, Subject } from './permission/permission.ts'
export { roleFits, roles } from './permission/role.ts'
export type { Actor, Role } from './permission/role.ts'

// audit
export { chainStart, linkDigest, payloadDigest, verifyNext } from './audit/chain.ts'
export type { ChainEntry, ChainFault, ChainLink, ChainPosition, Digest } from './audit/chain.ts'
export { entry } from './audit/entry.ts'
export type { AuditAction, AuditEntry, JsonValue } from './audit/entry.ts'
