/** An ISO date in the county, so many days from today. */
export function dayFrom(days: number): string {
  const at = new Date(Date.now() + days * 24 * 60 * 60 * 1000)
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(at)
}
