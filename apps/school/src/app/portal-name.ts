import { uiTexts } from '@yaodian/ui/text/ui-text.ts'

/** This portal's name, beside the product's. */
export function portalName(): string {
  return uiTexts.current().portal.school
}
