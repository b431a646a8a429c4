import { isDate } from '../calendar/date.ts'
import { problem, refuseIfAny, type Problem } from '../problem.ts'
import { isCreditCode, isSchoolCode } from './code.ts'
import type { EducationStage, Organisation, OrganisationDraft, OrganisationKind } from './organisation.ts'

/** The stage that a school of a kind must run; kinds that are no schools run none. */
export const ownStage: Partial<Readonly<Record<OrganisationKind, EducationStage>>> = {
  kindergarten: 'preschool',
  primary: 'primary',
  junior: 'junior',
  senior: 'senior',
  vocational: 'vocational',
  special: 'special',
}

/**
 * Everything wrong with an organisation as entered. `others` are the authority's other organisations, retired ones included;
 * `id` is null for a new one.
 */
export function checkOrganisation(
  draft: OrganisationDraft,
  id: string | null,
  others: readonly Organisation[],
): readonly Problem[] {
  const before = others.find(each => each.id === id)
  const rest = others.filter(each => each.id !== id)
  return [
    ...checkKind(draft, before),
    ...checkStages(draft),
    ...checkCodes(draft, rest),
    ...checkParent(draft, id, rest),
    ...checkName(draft, rest),
  ]
}

function checkKind(draft: OrganisationDraft, before: Organisation | undefined): readonly Problem[] {
  const wasBureau = before?.kind === 'bureau'
  return wasBureau === (draft.kind === 'bureau') ? [] : [problem('organisation_bureau_fixed', {}, ['kind'])]
}

function checkStages({ kind, stages }: OrganisationDraft): readonly Problem[] {
  const own = ownStage[kind]
  const fits = own === undefined ? stages.length === 0 : stages.includes(own)
  return fits ? [] : [problem('organisation_stages_unfit', { kind }, ['stages'])]
}

function checkCodes({ schoolCode, creditCode }: OrganisationDraft, rest: readonly Organisation[]): readonly Problem[] {
  const problems: Problem[] = []
  if (schoolCode !== null) {
    const holder = rest.find(each => each.schoolCode === schoolCode)
    if (!isSchoolCode(schoolCode)) problems.push(problem('school_code_invalid', { code: schoolCode }, ['schoolCode']))
    else if (holder !== undefined)
      problems.push(problem('organisation_code_taken', { code: schoolCode, name: holder.name }, ['schoolCode']))
  }
  if (creditCode !== null) {
    const holder = rest.find(each => each.creditCode === creditCode)
    if (!isCreditCode(creditCode)) problems.push(problem('credit_code_invalid', { code: creditCode }, ['creditCode']))
    else if (holder !== undefined)
      problems.push(problem('organisation_code_taken', { code: creditCode, name: holder.name }, ['creditCode']))
  }
  return problems
}

function checkParent(draft: OrganisationDraft, id: string | null, rest: readonly Organisation[]): readonly Problem[] {
  const { name, parentId, kind } = draft
  if (kind === 'bureau') return parentId === null ? [] : [problem('organisation_bureau_fixed', {}, ['parentId'])]
  if (parentId === null) return [problem('organisation_parent_required', { name }, ['parentId'])]
  if (parentId === id || isBelow(parentId, id, rest))
    return [problem('organisation_parent_cycle', { name }, ['parentId'])]
  const parent = rest.find(each => each.id === parentId)
  if (parent === undefined) return [problem('not_found', { noun: 'organisation' }, ['parentId'])]
  return parent.retiredOn === null ? [] : [problem('organisation_retired', { name: parent.name }, ['parentId'])]
}

/** Whether one organisation stands somewhere below another. */
function isBelow(lower: string, upper: string | null, all: readonly Organisation[]): boolean {
  const parentOf = new Map(all.map(each => [each.id, each.parentId]))
  const passed = new Set<string>()
  for (let at = parentOf.get(lower) ?? null; at !== null && !passed.has(at); at = parentOf.get(at) ?? null) {
    if (at === upper) return true
    passed.add(at)
  }
  return false
}

function checkName({ name, parentId }: OrganisationDraft, rest: readonly Organisation[]): readonly Problem[] {
  const taken = rest.some(each => each.retiredOn === null && each.parentId === parentId && each.name === name)
  return taken ? [problem('organisation_name_taken', { name }, ['name'])] : []
}

/** A new organisation. @throws DomainError those of `checkOrganisation` */
export function createOrganisation(
  draft: OrganisationDraft,
  id: string,
  others: readonly Organisation[],
): Organisation {
  refuseIfAny(checkOrganisation(draft, null, others))
  return { ...draft, id, retiredOn: null, version: 1 }
}

/** An organisation with what was entered; `all` are the authority's organisations. @throws DomainError organisation_retired and those of `checkOrganisation` */
export function changeOrganisation(
  before: Organisation,
  draft: OrganisationDraft,
  all: readonly Organisation[],
): Organisation {
  const retired = before.retiredOn === null ? [] : [problem('organisation_retired', { name: before.name })]
  refuseIfAny([...retired, ...checkOrganisation(draft, before.id, all)])
  return { ...before, ...draft, version: before.version + 1 }
}

/** Everything that speaks against retiring an organisation from an ISO date on. */
export function checkRetireOrganisation(
  before: Organisation,
  date: string,
  all: readonly Organisation[],
): readonly Problem[] {
  const problems: Problem[] = []
  if (!isDate(date)) problems.push(problem('date_invalid', { date }, ['date']))
  if (before.kind === 'bureau') problems.push(problem('organisation_bureau_fixed', {}))
  if (before.retiredOn !== null) problems.push(problem('organisation_retired', { name: before.name }))
  const below = all.filter(each => each.parentId === before.id && each.retiredOn === null)
  if (below.length > 0) problems.push(problem('organisation_in_use', { name: before.name, count: below.length }))
  return problems
}

/** An organisation that is no longer used from an ISO date on. @throws DomainError those of `checkRetireOrganisation` */
export function retireOrganisation(before: Organisation, date: string, all: readonly Organisation[]): Organisation {
  refuseIfAny(checkRetireOrganisation(before, date, all))
  return { ...before, retiredOn: date, version: before.version + 1 }
}
