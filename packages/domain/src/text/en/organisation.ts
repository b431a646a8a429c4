import type { OrganisationProblems } from '../../organisation/organisation-problem.ts'
import type { ProblemTexts } from '../../problem.ts'

export const organisationProblems: ProblemTexts<OrganisationProblems> = {
  school_code_invalid: ({ code }) =>
    `The school code “${code}” is wrong: ten digits, the first two the kind of institution, the next two the province. Compare it with the approval.`,
  credit_code_invalid: ({ code }) =>
    `The unified social credit code “${code}” is wrong: 18 characters with a fitting check character. Compare it with the certificate.`,
  region_code_invalid: ({ code }) => `The region code “${code}” is wrong: six digits, such as 430723.`,
  organisation_name_taken: ({ name }) => `There is an organisation named “${name}” under the same parent. Choose another name, or retire the old one first.`,
  organisation_parent_cycle: ({ name }) => `“${name}” cannot stand below itself. Choose another parent.`,
  organisation_retired: ({ name }) => `“${name}” is retired and can no longer be used.`,
  account_name_taken: ({ username }) => `The user name “${username}” is taken. Choose another one.`,
  account_name_invalid: ({ username }) => `The user name “${username}” does not fit: 3 to 30 letters, digits, underscores and full stops.`,
  password_too_short: ({ minimum }) => `The password is too short: at least ${minimum} characters.`,
  appointment_period_invalid: ({ from, to }) => `The appointment ends on ${to}, before it begins on ${from}.`,
  appointment_role_unfit: ({ role, kind }) => `An organisation of this kind (${kind}) has no role “${role}”.`,
}
