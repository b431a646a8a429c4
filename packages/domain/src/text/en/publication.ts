import type { ProblemTexts } from '../../problem.ts'
import type { PublicationProblems } from '../../publication/publication-problem.ts'

/** What publishing and appeals refuse, in words. */
export const publicationProblems: ProblemTexts<PublicationProblems> = {
  appeal_decided: ({ state }) => `This appeal was already decided (${state}). Reload the page to see the answer.`,
  appeal_about_others: ({ indicator }) =>
    `The corrected value does not belong to the contested indicator (${indicator}). Correct only values of that indicator.`,
  correction_without_uphold: () =>
    'An appeal that is rejected corrects nothing. Uphold it if the value has to be corrected.',
  revision_owed: ({ count }) =>
    `${count} upheld appeals are not yet in a published revision. Publish the revision before finalising.`,
  nothing_to_revise: () => 'Nothing differs from the last publication, so there is no revision to publish.',
  publication_until_invalid: ({ date }) =>
    `The last day of publication “${date}” must be after today. Choose another date.`,
  publication_still_open: ({ until }) =>
    `The results stay open to appeals until ${until}; they can be finalised after that day.`,
  results_moved: () =>
    'Values changed while the results were computed, so nothing was published. Check the results and try again.',
}
