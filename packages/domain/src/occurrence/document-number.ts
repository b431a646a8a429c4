/** A document number without what people write in several ways: width, spaces, brackets. Two that agree here are the same document. */
export function sameDocument(documentNumber: string): string {
  return documentNumber
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[[〔【(]/g, '〔')
    .replaceAll(/[\]〕】)]/g, '〕')
}
