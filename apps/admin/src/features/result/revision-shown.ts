/** What the address says for the results as they are now. */
export const live = 'live'

/** The revision to show: the one that the address names, else the newest, else the results as they are now. */
export function revisionShown(revisions: readonly { readonly id: string }[], named: string | undefined): string {
  if (named === live) return live
  return revisions.find(each => each.id === named)?.id ?? revisions.at(-1)?.id ?? live
}
