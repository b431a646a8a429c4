/** The page's title bears a mark while anything is unsaved. */
const unsaved = new Set<string>()
let title = ''

export function markUnsaved(key: string, is: boolean): void {
  if (is) unsaved.add(key)
  else unsaved.delete(key)
  show()
}

/** Names the page in the browser's tab. */
export function setPageTitle(text: string): void {
  title = text
  show()
}

function show(): void {
  const marked = unsaved.size > 0 ? `◆ ${title}` : title
  if (document.title !== marked) document.title = marked
}
