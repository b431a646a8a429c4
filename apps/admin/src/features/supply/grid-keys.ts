/** Where a cell stands among those that are shown. */
export interface CellPlace {
  readonly line: number
  readonly place: number
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Which way a key leads from a cell, as a spreadsheet does it; null where the key belongs to the text. */
export function moveOf(
  key: string,
  shift: boolean,
  input: Pick<HTMLInputElement, 'selectionStart' | 'selectionEnd' | 'value'>,
): readonly [number, number] | null {
  if (key === 'Enter') return shift ? [-1, 0] : [1, 0]
  const { selectionStart: from, selectionEnd: to, value } = input
  const whole = from === 0 && to === value.length
  if (key === 'ArrowLeft' && !whole && (from !== 0 || to !== 0)) return null
  if (key === 'ArrowRight' && !whole && (from !== value.length || to !== value.length)) return null
  return shift ? null : (moves[key] ?? null)
}

/** The place of the input that a DOM event is about; null for anything else. */
export function placeOf(
  target: EventTarget,
): (CellPlace & { readonly input: HTMLInputElement; readonly key: string }) | null {
  if (!(target instanceof HTMLInputElement) || target.dataset['key'] === undefined) return null
  return {
    input: target,
    key: target.dataset['key'],
    line: Number(target.dataset['line']),
    place: Number(target.dataset['place']),
  }
}

/** Goes to the next cell in that direction that can be filled in. */
export function goFrom(
  table: HTMLElement,
  { line, place }: CellPlace,
  [down, right]: readonly [number, number],
  lines: number,
  places: number,
): void {
  for (let y = line + down, x = place + right; y >= 0 && y < lines && x >= 0 && x < places; y += down, x += right) {
    const input = table.querySelector<HTMLInputElement>(`input[data-line="${y}"][data-place="${x}"]`)
    if (!input) continue
    input.focus()
    input.select()
    return
  }
}
