import type { Actor, Role } from './role.ts'

/**
 * Which objects a role reaches:
 * `authority` everything of its own authority; `own_assessee` what belongs to the actor's own organisation as assessee;
 * `responsible_office` what the actor's own office answers for; `supplying_office` what the actor's own office supplies.
 */
export type Reach = 'authority' | 'own_assessee' | 'responsible_office' | 'supplying_office'

/** A rule of the table: which role reaches what. A role that is not named may not. */
export type PermissionRule = Partial<Readonly<Record<Role, Reach>>>

const everyone: PermissionRule = {
  administrator: 'authority',
  leader: 'authority',
  reviewer: 'authority',
  reporter: 'authority',
  head: 'authority',
}
const bureau: PermissionRule = { administrator: 'authority', leader: 'authority', reviewer: 'authority' }
const administrator: PermissionRule = { administrator: 'authority' }
const assessee: PermissionRule = { reporter: 'own_assessee', head: 'own_assessee' }
const head: PermissionRule = { head: 'own_assessee' }
const bureauOrAssessee: PermissionRule = { ...bureau, ...assessee }

/** Every action there is, and who may do it on what. A procedure names one of these; there is no other place where permission is decided. */
export const permissions = {
  'session.read': everyone,
  'session.manage_own': everyone,
  'organisation.read': bureau,
  'organisation.manage': administrator,
  'account.read': administrator,
  'account.manage': administrator,
  'calendar.manage': administrator,
  'audit.read': administrator,
  'plan.read': everyone,
  'plan.manage': administrator,
  'indicator.read': bureau,
  'indicator.manage': administrator,
  'scheme.read': bureau,
  'scheme.manage': administrator,
  'cycle.read': everyone,
  'cycle.manage': administrator,
  'progress.read': bureau,
  // Names no object: everybody reads the tasks of the place at which they act.
  'task.read': { reporter: 'authority', head: 'authority' },
  'response.read': bureauOrAssessee,
  'response.report': assessee,
  'evidence.read': bureauOrAssessee,
  'evidence.attach': assessee,
  'submission.confirm': head,
  'submission.read': bureauOrAssessee,
  'objection.raise': head,
  'objection.answer': { reviewer: 'responsible_office' },
  'value.supply': { reviewer: 'supplying_office', administrator: 'authority' },
  'review.read': bureau,
  'review.decide': { reviewer: 'responsible_office' },
  'value.settle_missing': administrator,
  'veto.confirm': { reviewer: 'responsible_office' },
  // Recording, confirming and withdrawing: always the office that the scheme names, by two people.
  'occurrence.decide': { reviewer: 'responsible_office' },
  'false_report.decide': { reviewer: 'responsible_office' },
  'result.preview': bureau,
  'result.read': { ...bureau, ...assessee },
  'result.approve': administrator,
  'result.publish': administrator,
  'publication.read': bureau,
  'appeal.raise': head,
  'appeal.read': bureauOrAssessee,
  'appeal.decide': administrator,
} as const satisfies Record<string, PermissionRule>

/** The name of something that can be done: `noun.verb`. */
export type Action = keyof typeof permissions

/** What is acted on, as far as permission asks: whose it is. All of it lies in the actor's own authority: the tenant wall sees to that. */
export interface Subject {
  /** The assessee it belongs to. */
  readonly assesseeId?: string
  /** The office that answers for it. */
  readonly responsibleOfficeId?: string
  /** The office that supplies it. */
  readonly supplyingOfficeId?: string
}

/** `allowed`; `forbidden` when no role held may ever do this; `hidden` when a role may, but not on this object: the answer then is "not found". */
export type Decision = 'allowed' | 'forbidden' | 'hidden'

/** Decides, from the table alone, whether the actor may do this to the subject. */
export function decide(actor: Actor, action: Action, subject: Subject): Decision {
  const reaches = reachesOf(actor, action)
  if (reaches.length === 0) return 'forbidden'
  return reaches.some(reach => covers(actor, reach, subject)) ? 'allowed' : 'hidden'
}

/** Whether the actor may do this to the subject. */
export function can(actor: Actor, action: Action, subject: Subject = {}): boolean {
  return decide(actor, action, subject) === 'allowed'
}

/** Whether any role of the actor may do this to something; the portals show entries by it. */
export function mayEver(actor: Pick<Actor, 'roles'>, action: Action): boolean {
  return reachesOf(actor, action).length > 0
}

function reachesOf(actor: Pick<Actor, 'roles'>, action: Action): readonly Reach[] {
  const rule: PermissionRule = permissions[action]
  return actor.roles.flatMap(role => rule[role] ?? [])
}

function covers(actor: Actor, reach: Reach, subject: Subject): boolean {
  if (reach === 'authority') return true
  const owner = {
    own_assessee: subject.assesseeId,
    responsible_office: subject.responsibleOfficeId,
    supplying_office: subject.supplyingOfficeId,
  }[reach]
  return owner === actor.organisationId
}
