import {
  getDocument,
  GlobalWorkerOptions,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
// oxlint-disable-next-line import/default -- `?worker` is Vite's: it makes the worker's constructor the default export
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker'

/** Set by the build (`tooling/vite/src/pdf-data.ts`): where the viewer's own files lie. */
declare const __PDF_DATA__: string

export type { PDFDocumentProxy }

/** Why a file is not shown. */
export type PdfFault = 'locked' | 'broken' | 'failed'

/** A file that is being opened; close it when it is no longer shown. */
export interface OpeningPdf {
  readonly document: Promise<PDFDocumentProxy>
  readonly close: () => void
}

/** Opens a PDF of our own server. This module is heavy: load it when the first one is shown. */
export function openPdf(url: string): OpeningPdf {
  GlobalWorkerOptions.workerPort ??= new PdfWorker()
  const data = `${import.meta.env.BASE_URL}${__PDF_DATA__}`
  const task = getDocument({
    url,
    cMapUrl: `${data}cmaps/`,
    standardFontDataUrl: `${data}standard_fonts/`,
    wasmUrl: `${data}wasm/`,
    // Our content security policy allows no WebAssembly: the decoders are there in JavaScript.
    useWasm: false,
    disableWorkerRendering: true,
    // Only errors: it warns of every font that a machine does not have.
    verbosity: VerbosityLevel.ERRORS,
    // The server answers with the whole file.
    disableRange: true,
  })
  return { document: task.promise, close: () => void task.destroy() }
}

/** In which of three ways it failed, by the names that pdf.js gives its errors. */
export function faultOf(error: unknown): PdfFault {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'locked'
  return name === 'InvalidPDFException' ? 'broken' : 'failed'
}
