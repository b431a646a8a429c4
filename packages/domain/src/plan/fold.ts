/**
 * Full-width letters, digits and signs as their ASCII forms, unit by unit, so that every offset stays valid
 * (Unicode's NFKC would change lengths). `。` and `、` have no ASCII form and stay.
 */
export function fold(text: string): string {
  return text.replaceAll(/[\uFF01-\uFF5E\u3000\u00A0\uFE6A]/g, foldUnit)
}

function foldUnit(unit: string): string {
  if (unit === '\u3000' || unit === '\u00A0') return ' '
  if (unit === '\uFE6A') return '%'
  return String.fromCharCode(unit.charCodeAt(0) - 0xfee0)
}
