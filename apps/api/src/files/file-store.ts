/** Where evidence lies. Keys begin with the authority; the same bytes are stored once. */
export interface FileStore {
  /** Stores bytes durably (on disk and synced) before it returns; a key that exists is left as it is, and counts as touched. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Reads them back. @throws when the key is unknown */
  get(key: string): Promise<Uint8Array>
  remove(key: string): Promise<void>
  /** An authority's keys, each with the time of its last `put` in milliseconds since 1970. */
  list(authorityId: string): AsyncIterable<{ readonly key: string; readonly touchedAt: number }>
}

/** The key of a file: authority, then the digest of its bytes. */
export function fileKey(authorityId: string, digest: string): string {
  return `${authorityId}/${digest.slice(0, 2)}/${digest}`
}
