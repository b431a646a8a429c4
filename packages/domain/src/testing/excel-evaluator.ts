// Just enough of Excel to evaluate the formulas that rules give: floats, as Excel counts.

export type ExcelValue = number | string | boolean

const functions: Readonly<Record<string, (values: readonly ExcelValue[]) => ExcelValue>> = {
  MAX: values => Math.max(...values.map(Number)),
  MIN: values => Math.min(...values.map(Number)),
  SUM: values => values.map(Number).reduce((a, b) => a + b, 0),
  COUNT: values => values.filter(each => typeof each === 'number').length,
  AVERAGE: values => values.map(Number).reduce((a, b) => a + b, 0) / values.length,
  INT: ([x]) => Math.floor(Number(x)),
  ABS: ([x]) => Math.abs(Number(x)),
  NOT: ([x]) => x !== true,
  AND: values => values.every(each => each === true),
  OR: values => values.some(each => each === true),
  IF: ([when, then, otherwise]) => (when === true ? (then ?? 0) : (otherwise ?? 0)),
  ROUND: ([x, places]) => {
    const scale = 10 ** Number(places)
    return (Math.sign(Number(x)) * Math.round(Math.abs(Number(x)) * scale)) / scale
  },
  DATEVALUE: ([text]) => dayOf(String(text)),
}

/** A date as Excel counts it, from any fixed day. */
export function dayOf(date: string): number {
  return Date.parse(date) / 86_400_000
}

const comparisons: Readonly<Record<string, (a: ExcelValue, b: ExcelValue) => boolean>> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}

/** Evaluates a formula over named cells. Both arms of IF are read, so a division by 0 in the one that does not count gives no error. */
export function evaluateExcel(formula: string, cells: Readonly<Record<string, ExcelValue>>): ExcelValue {
  const tokens =
    formula.replace(/^=/, '').match(/"(?:[^"]|"")*"|\d+(?:\.\d+)?|[A-Za-z_]\w*|<>|<=|>=|[-+*/(),<>=]/g) ?? []
  let at = 0
  const next = (): string => tokens[at++] ?? ''
  const taken = (token: string): boolean => tokens[at] === token && ++at > 0

  function list(): ExcelValue[] {
    const values: ExcelValue[] = []
    while (!taken(')')) {
      values.push(comparison())
      taken(',')
    }
    return values
  }

  function atom(): ExcelValue {
    const token = next()
    if (token === '-') return -Number(atom())
    if (token === '(') {
      const inside = comparison()
      next()
      return inside
    }
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"')
    if (/^\d/.test(token)) return Number(token)
    if (token === 'TRUE' || token === 'FALSE') return token === 'TRUE'
    if (!taken('(')) return cells[token] ?? ''
    const call = functions[token]
    if (call === undefined) throw new Error(`not known here: ${token}`)
    return call(list())
  }

  function product(): ExcelValue {
    let value = atom()
    while (tokens[at] === '*' || tokens[at] === '/')
      value = next() === '*' ? Number(value) * Number(atom()) : Number(value) / Number(atom())
    return value
  }

  function sum(): ExcelValue {
    let value = product()
    while (tokens[at] === '+' || tokens[at] === '-')
      value = next() === '+' ? Number(value) + Number(product()) : Number(value) - Number(product())
    return value
  }

  function comparison(): ExcelValue {
    const left = sum()
    const compare = comparisons[tokens[at] ?? '']
    if (compare === undefined) return left
    next()
    return compare(left, sum())
  }

  return comparison()
}
