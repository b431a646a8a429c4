/** n ÷ d to the nearest whole number, halves away from zero; both whole, d > 0, 2n + d below 2^53. */
export function nearest(n: number, d: number): number {
  const size = Math.floor((2 * Math.abs(n) + d) / (2 * d))
  return n < 0 ? -size : size
}
