let place: string | null = null

/** The organisation for which this tab acts: the `place` of the URL, set by the signed-in frame before anything is asked. */
export function currentPlace(): string | null {
  return place
}

export function setPlace(organisationId: string | null): void {
  place = organisationId
}
