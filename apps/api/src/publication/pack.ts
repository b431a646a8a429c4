import { gunzipSync, gzipSync } from 'node:zlib'

/** A text as kept in a bytes column. */
export function pack(text: string): Uint8Array {
  return gzipSync(text)
}

/** The text again. */
export function unpack(bytes: Uint8Array): string {
  return gunzipSync(bytes).toString('utf8')
}
