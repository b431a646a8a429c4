/** Scrolls a pane, and nothing around it, until its mark of a measure stands in the upper third. */
export function showInPane(pane: HTMLElement | null, measureId: string): void {
  const mark = pane?.querySelector<HTMLElement>(`[data-measure="${CSS.escape(measureId)}"]`)
  if (!pane || !mark) return
  const top = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top
  const bottom = top + mark.offsetHeight
  if (top >= 32 && bottom <= pane.clientHeight - 16) return
  pane.scrollTo({ top: pane.scrollTop + top - pane.clientHeight / 3 })
}
