import { useLocale } from '@yaodian/ui/text/texts.ts'
import { usePlace } from './place.ts'

/** Addresses of a cycle's workbooks, for the present place and language. */
export function useExportAddress(
  cycleId: string,
): (
  file: 'ranking' | 'scores' | 'owed' | 'appeals' | 'progress' | 'review' | 'grid' | 'missing',
  query?: Readonly<Record<string, string>>,
) => string {
  const { place } = usePlace()
  const lang = useLocale()
  return (file, query = {}) =>
    `/exports/cycles/${cycleId}/${file}.xlsx?${new URLSearchParams({ place: place.organisationId, lang, ...query }).toString()}`
}
