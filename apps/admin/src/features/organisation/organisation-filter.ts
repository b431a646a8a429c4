import { OrganisationKind, type EducationStage, type Organisation } from '@yaodian/domain'
import { matchesName } from '@yaodian/ui/search/match-name.ts'

/** An organisation as the list brings it, in the order of the tree. */
export interface ListedOrganisation extends Readonly<Organisation> {
  readonly depth: number
  /** Organisations in use below it, at any depth. */
  readonly below: number
  /** People who hold office here today. */
  readonly accounts: number
}

/** What the list is filtered by; the URL holds it. */
export interface OrganisationFilter {
  q?: string
  kind?: OrganisationKind
  stage?: EducationStage
  /** Only this organisation and what stands below it. */
  under?: string
  retired?: boolean
}

type FilterChange = { readonly [K in keyof OrganisationFilter]?: OrganisationFilter[K] | '' | undefined }

/** The filter with some of it changed; what is empty is left out, so that the URL stays short. */
export function changeFilter(filter: OrganisationFilter, change: FilterChange): OrganisationFilter {
  const { q, kind, stage, under, retired } = { ...filter, ...change }
  return {
    ...(q && { q }),
    ...(kind && { kind }),
    ...(stage && { stage }),
    ...(under && { under }),
    ...(retired && { retired }),
  }
}

/** The organisations that fit, in the order given. */
export function filterOrganisations(
  all: readonly ListedOrganisation[],
  { q = '', kind, stage, under, retired = false }: OrganisationFilter,
): readonly ListedOrganisation[] {
  const branch = under === undefined ? null : branchOf(all, under)
  return all.filter(
    each =>
      (retired || each.retiredOn === null) &&
      (kind === undefined || each.kind === kind) &&
      (stage === undefined || each.stages.includes(stage)) &&
      (branch === null || branch.has(each.id)) &&
      fits(each, q.trim()),
  )
}

function fits({ name, schoolCode, creditCode, labels }: ListedOrganisation, typed: string): boolean {
  const code = typed.toUpperCase()
  return (
    matchesName(name, typed) ||
    schoolCode?.includes(code) === true ||
    creditCode?.includes(code) === true ||
    labels.some(label => label.includes(typed))
  )
}

/** An organisation and everything below it: they follow it in the order of the tree, deeper than it. */
function branchOf(all: readonly ListedOrganisation[], id: string): ReadonlySet<string> {
  const start = all.findIndex(each => each.id === id)
  const root = all[start]
  if (root === undefined) return new Set()
  const end = all.findIndex((each, index) => index > start && each.depth <= root.depth)
  return new Set(all.slice(start, end === -1 ? all.length : end).map(each => each.id))
}

const byPinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

/** The order of the table: the bureau, its offices, then schools and others by kind; within a kind by pinyin. */
export function inOrder(organisations: readonly ListedOrganisation[]): readonly ListedOrganisation[] {
  const first: readonly OrganisationKind[] = ['bureau', 'office']
  const kinds = [...first, ...OrganisationKind.options.filter(kind => !first.includes(kind))]
  return organisations.toSorted(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || byPinyin.compare(a.name, b.name),
  )
}

/** A part of the tree: an organisation that others stand below, with how many of each kind. */
export interface Branch {
  readonly organisation: ListedOrganisation
  readonly kinds: readonly { readonly kind: OrganisationKind; readonly count: number }[]
}

/** The branches of the tree, retired organisations left out. */
export function branches(all: readonly ListedOrganisation[], order: readonly OrganisationKind[]): readonly Branch[] {
  const inUse = all.filter(each => each.retiredOn === null)
  return inUse
    .filter(each => each.below > 0)
    .map(organisation => {
      const branch = branchOf(inUse, organisation.id)
      const below = inUse.filter(each => branch.has(each.id) && each.id !== organisation.id)
      const counts = order.map(kind => ({ kind, count: below.filter(each => each.kind === kind).length }))
      return { organisation, kinds: counts.filter(each => each.count > 0) }
    })
}
