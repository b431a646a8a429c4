import { failureOf } from './failure.ts'

/** Reads are asked again when the network failed; a refusal is final. */
export function retryRead(failureCount: number, error: unknown): boolean {
  return failureCount < 3 && failureOf(error).kind === 'network'
}

/** 0.5, 1, 2 … at most 15 seconds. `attempt` counts from 0. */
export function retryDelay(attempt: number): number {
  return Math.min(500 * 2 ** attempt, 15_000)
}
