import { roleFits, type Organisation, type Role } from '@yaodian/domain'
import { initialsOf } from '@yaodian/ui/search/match-name.ts'

export interface StaffedOrganisation extends Organisation {
  /** How many accounts hold an appointment there. */
  readonly accounts: number
}

const presetRoles: readonly Role[] = ['reviewer', 'reporter', 'head']
const longestStem = 18
const longestName = 50

/** A sheet of accounts for every organisation where nobody serves: its reporter and head, an office's reviewer too. User names are pinyin initials with the role. */
export function presetSheet(
  organisations: readonly StaffedOrganisation[],
  takenNames: ReadonlySet<string>,
  roleName: (role: Role) => string,
  nameOf: (organisation: string, role: string) => string,
): { readonly sheet: string; readonly count: number } {
  const unstaffed = organisations.filter(
    each => each.accounts === 0 && each.retiredOn === null && each.kind !== 'bureau',
  )
  const taken = new Set([...takenNames].map(each => each.slice(0, each.lastIndexOf('.'))))
  const rows = unstaffed.flatMap(organisation => {
    const stem = freeStem(organisation, taken)
    taken.add(stem)
    return presetRoles
      .filter(role => roleFits[role](organisation.kind))
      .map(role => {
        const name = nameOf(organisation.name, roleName(role)).slice(0, longestName)
        return [organisation.name, `${stem}.${role}`, name, roleName(role)].join('\t')
      })
  })
  return { sheet: rows.join('\n'), count: unstaffed.length }
}

/** What an organisation's user names begin with: letters that anyone can type, and no other's. */
function freeStem({ name, schoolCode }: Organisation, taken: ReadonlySet<string>): string {
  const letters = initialsOf(name).replaceAll(/[^a-z0-9]/g, '')
  const stem = (letters === '' ? (schoolCode ?? 'unit') : letters).slice(0, longestStem)
  let free = stem
  for (let number = 2; taken.has(free); number += 1) free = `${stem}${number}`
  return free
}
