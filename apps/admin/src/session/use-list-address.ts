import { useLocale } from '@yaodian/ui/text/texts.ts'
import { usePlace } from './place.ts'

/** The address of a workbook with a list of the authority, for the present place and language. */
export function useListAddress(file: 'organisations' | 'organisation-template' | 'accounts'): string {
  const { place } = usePlace()
  const lang = useLocale()
  return `/exports/${file}.xlsx?${new URLSearchParams({ place: place.organisationId, lang }).toString()}`
}
