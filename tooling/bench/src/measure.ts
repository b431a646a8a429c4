/** One thing that is timed. */
export interface Contestant {
  readonly name: string
  readonly run: () => unknown
}

/** Milliseconds of processor time of this process, by all its threads: other programs on the machine do not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Processor time that a contestant has before anything is timed: by then its code is compiled for good. */
const WARM = 600

/** Warms it up; answers how many runs take about 25 ms, long enough for the clock. */
function repeats(run: () => unknown): number {
  const start = processorTime()
  let times = 0
  while (processorTime() - start < WARM) {
    run()
    times += 1
  }
  return Math.max(1, Math.round((times * 25) / WARM))
}

/**
 * Milliseconds of processor time of one run of each: in turns, so that a busy machine slows all alike; the median of the rounds.
 * Each is warm before the first round.
 */
export function race(contestants: readonly Contestant[], rounds: number): ReadonlyMap<string, number> {
  const warm = contestants.map(({ run }) => repeats(run))
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round += 1)
    contestants.forEach(({ name, run }, at) => {
      const count = warm[at] ?? 1
      const start = processorTime()
      for (let time = 0; time < count; time += 1) run()
      times.get(name)?.push((processorTime() - start) / count)
    })
  return new Map([...times].map(([name, each]) => [name, median(each)]))
}
