/** Everything that can be written into the audit trail: `noun.verb`. A new act means a new name here. */
export type AuditAction =
  | 'authority.found'
  | 'demo.load'
  | 'account.create'
  | 'account.change'
  | 'account.change_password'
  | 'account.reset_password'
  | 'account.retire'
  | 'account.unlock'
  | 'account.sign_in'
  | 'account.sign_in_failed'
  | 'account.lock'
  | 'account.sign_out'
  | 'session.revoke'
  | 'appointment.create'
  | 'appointment.end'
  | 'organisation.create'
  | 'organisation.change'
  | 'organisation.retire'
  | 'calendar.set'
  | 'plan.import'
  | 'plan.retire'
  | 'measure.split'
  | 'measure.merge'
  | 'data_item.create'
  | 'data_item.change'
  | 'indicator.create'
  | 'indicator.change'
  | 'indicator.retire'
  | 'scheme.create'
  | 'scheme.change'
  | 'cycle.open'
  | 'cycle.close_filling'
  | 'cycle.extend'
  | 'cycle.withdraw'
  | 'cycle.readmit'
  | 'cycle.approve'
  | 'cycle.publicise'
  | 'cycle.finalise'
  | 'cycle.archive'
  | 'value.report'
  | 'value.supply'
  | 'value.verify'
  | 'value.settle_missing'
  | 'response.note'
  | 'response.accept'
  | 'response.return'
  | 'response.confirm'
  | 'evidence.attach'
  | 'evidence.remove'
  | 'submission.confirm'
  | 'objection.raise'
  | 'objection.answer'
  | 'veto.confirm'
  | 'veto.withdraw'
  | 'occurrence.record'
  | 'occurrence.confirm'
  | 'occurrence.withdraw'
  | 'false_report.record'
  | 'false_report.confirm'
  | 'false_report.withdraw'
  | 'publication.publish'
  | 'appeal.raise'
  | 'appeal.decide'

/** One act as a command hands it over: what was done to what, before and after. Number, time and link are added on writing. */
export interface AuditEntry {
  readonly action: AuditAction
  /** The object's noun and id: `organisation`, `0198…`. */
  readonly noun: string
  readonly objectId: string
  /** State before and after as JSON; null where there was none or it would repeat a secret. */
  readonly before: JsonValue
  readonly after: JsonValue
}

/** Plain JSON, as payloads are kept. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/** Writes down an act for the trail. */
export function entry(
  action: AuditAction,
  noun: string,
  objectId: string,
  before: object | null,
  after: object | null,
): AuditEntry {
  return { action, noun, objectId, before: toJson(before), after: toJson(after) }
}

// The round trip drops what JSON does not hold, so the digest is over what is stored.
function toJson(value: object | null): JsonValue {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what JSON.parse gives is JSON
  return value === null ? null : (JSON.parse(JSON.stringify(value)) as JsonValue)
}
