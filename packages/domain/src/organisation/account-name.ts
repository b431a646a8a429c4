import { problem, type Problem } from '../problem.ts'

/** Shortest password that is accepted, in characters (GB/T 22239-2019 asks for length and change; length serves best). */
export const minimumPasswordLength = 10

/** A log-in name as it is stored and compared: capitals make no difference. */
export function normaliseAccountName(username: string): string {
  return username.trim().toLowerCase()
}

/** What is wrong with a log-in name: 3 to 30 ASCII letters, digits, `_` and `.`, so that it can be typed on any keyboard. */
export function checkAccountName(username: string): readonly Problem[] {
  return /^[a-z0-9_.]{3,30}$/.test(normaliseAccountName(username))
    ? []
    : [problem('account_name_invalid', { username }, ['username'])]
}

/** What is wrong with a password that somebody chose. */
export function checkPassword(password: string): readonly Problem[] {
  const minimum = minimumPasswordLength
  return [...password].length >= minimum ? [] : [problem('password_too_short', { minimum }, ['password'])]
}
