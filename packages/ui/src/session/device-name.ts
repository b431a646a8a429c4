/** Browser and system as people call them, from the browser's own description; null when it says nothing known. */
export function deviceName(userAgent: string | null): string | null {
  if (!userAgent) return null
  const names = [browsers, systems].map(list => list.find(([mark]) => userAgent.includes(mark))?.[1])
  const known = names.filter(name => name !== undefined)
  return known.length > 0 ? known.join(' · ') : null
}

/** The first that fits: most browsers also claim to be Chrome and Safari. */
const browsers: readonly (readonly [string, string])[] = [
  ['MicroMessenger', 'WeChat'],
  ['QQBrowser', 'QQ'],
  ['360SE', '360'],
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
]

const systems: readonly (readonly [string, string])[] = [
  ['HarmonyOS', 'HarmonyOS'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
]
