import type { AccessProblems } from '../../permission/access-problem.ts'
import type { ProblemTexts } from '../../problem.ts'
import { actionNames, objectNames } from './access-word.ts'

export const accessProblems: ProblemTexts<AccessProblems> = {
  sign_in_required: () => 'Your session has ended. Please sign in again: what you filled in is kept on this device.',
  password_change_required: () => 'Set a new password first. It is asked once, at the first log-in.',
  place_required: () =>
    'You hold no appointment at this organisation, or it has ended. Choose another one; if in doubt, ask the bureau administrator.',
  permission_denied: ({ action }) =>
    `Your role does not allow this (${actionNames[action]}). Ask the bureau administrator if it must be done.`,
  not_found: ({ noun }) =>
    `Not found (${objectNames[noun] ?? noun}). It may have been retired, or does not belong to your organisation.`,
  stale_version: ({ noun }) =>
    `Somebody changed this (${objectNames[noun] ?? noun}) after you opened it. Look at the other version and choose which to keep; nothing you typed is lost.`,
  request_id_reused: ({ requestId }) =>
    `This request number was already used for another act, so nothing was done. Reload the page and try again. (${requestId})`,
  request_too_old: ({ requestId }) =>
    `This request waited on the device for more than 90 days and was not carried out. Check the data and send it again. (${requestId})`,
  input_invalid: ({ detail }) =>
    `The data sent has the wrong form and was not saved. Reload the page and try again; if that fails, ask the administrator. (${detail})`,
  internal: ({ reference }) =>
    `The system failed; nothing was done and existing data is safe. Try again later; give the administrator the number ${reference}.`,
}
