/** A document's example and what it prints: a `ts` block with a `text` block below it. */
export function exampleOf(document: string): { readonly code: string; readonly output: string } {
  const [, code, output] = /```ts\n([\s\S]+?)\n```\n\n```text\n([\s\S]+?)\n```/.exec(document) ?? []
  if (code === undefined || output === undefined) throw new Error('There is no example with its output.')
  return { code, output }
}
