import type { OrganisationProblems } from '../../organisation/organisation-problem.ts'
import type { OrganisationKind } from '../../organisation/organisation.ts'
import type { Role } from '../../permission/role.ts'
import type { ProblemTexts } from '../../problem.ts'

/** Kinds of organisation. */
export const kinds: Readonly<Record<OrganisationKind, string>> = {
  kindergarten: 'a kindergarten',
  primary: 'a primary school',
  junior: 'a junior high school',
  senior: 'a senior high school',
  vocational: 'a vocational school',
  special: 'a special school',
  township: 'a township',
  county_unit: 'a county unit',
  office: 'a bureau office',
  bureau: 'the bureau',
}

/** Roles. */
export const roleNames: Readonly<Record<Role, string>> = {
  administrator: 'administrator',
  leader: 'leader',
  reviewer: 'reviewer',
  reporter: 'reporter',
  head: 'head',
}

/** What a sheet's cell may say, by its column. */
const cellWords = {
  kind: 'kindergarten, primary school, junior high school, senior high school, vocational school, special school, township, county unit, bureau office',
  stages: 'preschool, primary, junior high, senior high, vocational, special, with commas between several',
  ownership: 'public or private; empty where it does not apply',
}

export const organisationProblems: ProblemTexts<OrganisationProblems> = {
  school_code_invalid: ({ code }) =>
    `The school code “${code}” is wrong: ten digits, the first two the kind of institution, the next two the province. Compare it with the approval.`,
  credit_code_invalid: ({ code }) =>
    `The unified social credit code “${code}” is wrong: 18 characters with a fitting check character. Compare it with the certificate.`,
  region_code_invalid: ({ code }) => `The region code “${code}” is wrong: six digits, such as 430723.`,
  organisation_name_taken: ({ name }) =>
    `There is an organisation named “${name}” under the same parent. Choose another name, or retire the old one first.`,
  organisation_parent_cycle: ({ name }) => `“${name}” cannot stand below itself. Choose another parent.`,
  organisation_retired: ({ name }) => `“${name}” is retired and can no longer be used.`,
  organisation_parent_required: ({ name }) =>
    `“${name}” stands below nothing. Every organisation but the bureau needs a parent: choose one.`,
  organisation_stages_unfit: ({ kind }) =>
    `The education stages do not fit ${kinds[kind]}: a school runs the stage of its kind, anything else runs none. Change the stages or the kind.`,
  organisation_bureau_fixed: () =>
    'The bureau itself can neither be made, retired nor turned into something else, and nothing else can become the bureau.',
  organisation_in_use: ({ name, count }) =>
    `“${name}” cannot be retired: ${count} organisations below it are in use. Move them elsewhere or retire them first.`,
  organisation_code_taken: ({ code, name }) =>
    `The code “${code}” belongs to “${name}”. Codes are unique, and those of retired organisations are not used again. Check the code.`,
  organisation_column_missing: () =>
    'The sheet has no column for the name, so nobody knows which organisation a line is about. Add the head “Organisation”, or fill in the template.',
  organisation_sheet_too_long: ({ count, most }) =>
    `The sheet has ${count} lines, and one import takes ${most} at most. Split it into several.`,
  organisation_cell_missing: ({ column }) =>
    column === 'name' ? 'There is no name. Add it.' : 'A new organisation needs a kind. Add it.',
  organisation_cell_unknown: ({ column, text }) => `“${text}” is not known. Write: ${cellWords[column]}.`,
  organisation_name_too_long: ({ limit }) => `The name is longer than ${limit} characters. Shorten it.`,
  organisation_name_ambiguous: ({ name }) =>
    `Several organisations are called “${name}”, so it is not clear which one is meant. Name the parent, or use the school code.`,
  organisation_line_twice: ({ name, first }) =>
    `“${name}” is the organisation of line ${first}. Keep one of the lines.`,
  organisation_parent_unknown: ({ name }) =>
    `No organisation in use is called “${name}”, nor is one in this sheet. Check the name of the parent.`,
  organisation_parent_faulty: ({ name, line }) =>
    `The parent “${name}” stands in line ${line}, which is faulty, so it cannot be made. Mend that line first.`,
  date_invalid: ({ date }) => `The date “${date}” is wrong: write year-month-day, such as 2020-09-01.`,
  account_name_taken: ({ username }) => `The user name “${username}” is taken. Choose another one.`,
  account_name_invalid: ({ username }) =>
    `The user name “${username}” does not fit: 3 to 30 letters, digits, underscores and full stops.`,
  password_too_short: ({ minimum }) => `The password is too short: at least ${minimum} characters.`,
  appointment_period_invalid: ({ from, to }) => `The appointment ends on ${to}, before it begins on ${from}.`,
  appointment_role_unfit: ({ role, kind }) =>
    `The role of ${roleNames[role]} cannot be held at ${kinds[kind]}. Choose another role or organisation.`,
  appointment_exists: ({ role, from }) =>
    `This account is already ${roleNames[role]} here from ${from}, and the periods overlap. End that appointment first, or change the dates.`,
  appointment_ended: ({ to }) => `This appointment already ended on ${to} and cannot be ended again. Reload the page.`,
  last_administrator: () =>
    'The bureau must have at least one administrator in office, else nobody could manage it. Appoint another one first.',
  account_retired: ({ username }) =>
    `The account “${username}” is retired: it can neither be appointed nor log in. Make a new account if one is needed.`,
}
