/** What the API reads a sheet from. */
export type SheetSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly base64: string }

/** Bytes: what the API takes, before base64. */
export const sheetLimit = 15_000_000

/** A file as the API takes it. */
export async function readSource(file: File): Promise<SheetSource> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const parts: string[] = []
  // In parts: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 30_000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 30_000)))
  return { kind: 'file', name: file.name, base64: btoa(parts.join('')) }
}
