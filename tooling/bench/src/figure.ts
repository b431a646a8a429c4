/** One measured figure beside what is wanted. */
export interface Figure {
  readonly name: string
  readonly value: number
  /** What the value is: a ratio, milliseconds, megabytes. */
  readonly unit: '×' | 'ms' | 'MB' | 'ns'
  readonly atLeast?: number
  readonly atMost?: number
}

function shown(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)
}

function isReached({ value, atLeast = -Infinity, atMost = Infinity }: Figure): boolean {
  return value >= atLeast && value <= atMost
}

/** A figure as a line. */
export function figureLine(figure: Figure): string {
  const { name, value, unit, atLeast, atMost } = figure
  const wanted = atLeast !== undefined ? `at least ${atLeast}` : atMost !== undefined ? `at most ${atMost}` : ''
  const verdict = wanted === '' ? '' : isReached(figure) ? `reached (${wanted})` : `MISSED (${wanted})`
  return `${name.padEnd(62)} ${shown(value).padStart(8)} ${unit.padEnd(2)} ${verdict}`
}

/** A line of the table of engines. */
export function engineLine(name: string, milliseconds: number, cells: number, ours: number): string {
  const rate = cells / milliseconds / 1000
  const columns = [
    shown(milliseconds).padStart(10),
    rate.toPrecision(3).padStart(9),
    shown(milliseconds / ours).padStart(9),
  ]
  return `${name.padEnd(34)} ${columns.join(' ')}`
}

/** What stands above the engines. */
export const engineHead = `${'engine'.padEnd(34)} ${'ms'.padStart(10)} ${'M cells/s'.padStart(9)} ${'× ours'.padStart(9)}`
