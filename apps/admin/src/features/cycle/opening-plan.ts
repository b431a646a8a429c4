/** What somebody has chosen of a cycle to open; it lives in the address, so that one can leave and come back. */
export interface OpeningPlan {
  readonly scheme: string
  readonly name: string
  readonly opensOn: string
  readonly deadline: string
}

/** Whether there is enough to work out what opening would do. */
export function isDated({ scheme, opensOn, deadline }: OpeningPlan): boolean {
  return scheme !== '' && opensOn !== '' && deadline !== ''
}
