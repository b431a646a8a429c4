/**
 * Commands of one authority wait here for each other *before* they take a connection: waiting inside the pool would starve every
 * other authority. This is also the seam where commands that arrive together could share one durable commit.
 */
export class AuthorityQueue {
  readonly #tails = new Map<string, Promise<unknown>>()

  /** Runs `work` after all earlier work of the same authority, whether that succeeded or not. */
  run<T>(authorityId: string, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(authorityId) ?? Promise.resolve()
    const mine = before.then(work, work)
    const tail = mine.then(
      () => undefined,
      () => undefined,
    )
    this.#tails.set(authorityId, tail)
    void tail.then(() => {
      if (this.#tails.get(authorityId) === tail) this.#tails.delete(authorityId)
    })
    return mine
  }
}
