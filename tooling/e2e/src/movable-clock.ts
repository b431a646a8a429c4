import { readFileSync } from 'node:fs'

// Loaded before the API (`--import`) by stories in which days pass. The product has no such clock: only this process is told another time.
const file = process.env['YAODIAN_E2E_CLOCK']
const RealDate = Date

/** Now, as many milliseconds later as the file says at this moment. */
function now(): number {
  return RealDate.now() + (file === undefined ? 0 : Number(readFileSync(file, 'utf8')))
}

globalThis.Date = new Proxy(RealDate, {
  construct(target, given, newTarget): object {
    const made: unknown = Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget)
    return made instanceof RealDate ? made : new RealDate(now())
  },
  apply: () => new RealDate(now()).toString(),
  get: (target, name, receiver): unknown => (name === 'now' ? now : Reflect.get(target, name, receiver)),
})
