// Without characters that are taken for each other when read from paper: 31^12, 59 bits.
const characters = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * Twelve random characters in three groups. Made here and not by the server, so that the password is known even when the answer to
 * the command is lost; the server keeps its hash only.
 */
export function newInitialPassword(): string {
  const group = (): string => Array.from({ length: 4 }, randomCharacter).join('')
  return [group(), group(), group()].join('-')
}

function randomCharacter(): string {
  // Bytes from 248 on would make the first characters likelier.
  const bytes = new Uint8Array(1)
  do crypto.getRandomValues(bytes)
  while ((bytes[0] ?? 255) >= 248)
  return characters.charAt((bytes[0] ?? 0) % characters.length)
}
