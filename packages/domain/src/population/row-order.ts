// Orders of rows by whole numbers, without comparing two rows by a function: a pass for each few bits in which the numbers may differ.

/** Numbers have to be below this. */
export const MOST_ORDERED = 2 ** 31

/** Most bits to a pass: so many counters stay in the nearest cache. */
const MOST_BITS = 8

/** Working room, written over by one order after another. */
interface Room {
  readonly keys: readonly [Int32Array, Int32Array]
  readonly rows: readonly [Int32Array, Int32Array]
}

function roomFor(size: number): Room {
  const each = (): [Int32Array, Int32Array] => [new Int32Array(size), new Int32Array(size)]
  return { keys: each(), rows: each() }
}

let room = roomFor(64)
const starts = new Int32Array(2 ** MOST_BITS + 1)

/** The least and the greatest number of the rows from one to another. */
export function boundsOf(n: ArrayLike<number>, from: number, to: number): readonly [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity]
  for (let row = from; row < to; row += 1) {
    const value = n[row] ?? 0
    if (value < least) least = value
    if (value > most) most = value
  }
  return [least, most]
}

/** One pass: stable, by so many bits from `shift` on. */
function sortDigit(
  size: number,
  { shift, bits }: { readonly shift: number; readonly bits: number },
  [keys, toKeys]: readonly [Int32Array, Int32Array],
  [rows, toRows]: readonly [Int32Array, Int32Array],
): void {
  const [next, digits] = [starts, 2 ** bits]
  next.fill(0, 0, digits + 1)
  for (let at = 0; at < size; at += 1) {
    const digit = (((keys[at] ?? 0) >>> shift) & (digits - 1)) + 1
    next[digit] = (next[digit] ?? 0) + 1
  }
  for (let digit = 1; digit < digits; digit += 1) next[digit] = (next[digit] ?? 0) + (next[digit - 1] ?? 0)
  for (let at = 0; at < size; at += 1) {
    const key = keys[at] ?? 0
    const digit = (key >>> shift) & (digits - 1)
    const place = next[digit] ?? 0
    next[digit] = place + 1
    toKeys[place] = key
    toRows[place] = rows[at] ?? 0
  }
}

/** Sorts the first rows of the room by their numbers, of which these are the least and the greatest. */
function sortRoom(
  n: ArrayLike<number>,
  size: number,
  higher: boolean,
  [least, most]: readonly [number, number],
): Int32Array {
  let [keys, rows] = [room.keys, room.rows]
  const [key, row] = [keys[0], rows[0]]
  const [sign, base] = higher ? [-1, most] : [1, -least]
  for (let at = 0; at < size; at += 1) key[at] = sign * (n[row[at] ?? 0] ?? 0) + base
  const wide = 32 - Math.clz32(most - least)
  const bits = Math.ceil(wide / Math.ceil(wide / MOST_BITS))
  for (let shift = 0; shift < wide; shift += bits) {
    sortDigit(size, { shift, bits }, keys, rows)
    keys = [keys[1], keys[0]]
    rows = [rows[1], rows[0]]
  }
  return rows[0].subarray(0, size)
}

/** The rows from one to another with the greatest number first (or the least), equal ones by row; good until the next order is made. */
export function orderRange(
  n: ArrayLike<number>,
  { from, to }: { readonly from: number; readonly to: number },
  higher: boolean,
  bounds: readonly [least: number, most: number] = boundsOf(n, from, to),
): Int32Array {
  if (room.rows[0].length < to - from) room = roomFor(2 * (to - from))
  const [row] = room.rows
  for (let at = 0; at < to - from; at += 1) row[at] = from + at
  return sortRoom(n, to - from, higher, bounds)
}

/** The same for these rows, equal ones as they were; the order is the caller's own. */
export function orderRows(n: ArrayLike<number>, rows: Int32Array, higher: boolean): Int32Array {
  if (room.rows[0].length < rows.length) room = roomFor(2 * rows.length)
  room.rows[0].set(rows)
  let [least, most] = [Infinity, -Infinity]
  for (const row of rows) {
    least = Math.min(least, n[row] ?? 0)
    most = Math.max(most, n[row] ?? 0)
  }
  return sortRoom(n, rows.length, higher, [least, most]).slice()
}
