/** A file as the API takes it: name, and bytes in base64. */
export interface ChosenFile {
  readonly fileName: string
  readonly content: string
}

/** The API decides what is too large; this spares the way of a file that is refused anyhow. Bytes. */
export const largestFile = 20_000_000

/** Reads a file that somebody chose. Rejects when the file cannot be read any more, as after it was moved. */
export async function readFile(file: File): Promise<ChosenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const chunks: string[] = []
  for (let at = 0; at < bytes.length; at += chunkSize)
    chunks.push(String.fromCodePoint(...bytes.subarray(at, at + chunkSize)))
  return { fileName: file.name, content: btoa(chunks.join('')) }
}

/** As many arguments as every browser takes in one call. */
const chunkSize = 8192
