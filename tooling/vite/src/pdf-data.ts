import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** A file of the viewer's, and its path below `assets/pdf/<version>/`. */
interface DataFile {
  readonly path: string
  readonly from: string
}

/**
 * What pdf.js reads while it draws: the tables of Chinese fonts that a file does not carry, the fourteen standard fonts, and decoders of scanned pages in
 * JavaScript (WebAssembly would need an exception in the content security policy). They come from our own server: offices have no internet.
 */
export function pdfData(): Plugin {
  let root = ''
  let base = ''
  return {
    name: 'yaodian:pdf-data',
    configResolved(config) {
      ;({ root, base } = config)
    },
    config: ({ root: folder }) => ({
      define: { __PDF_DATA__: JSON.stringify(folderOf(versionIn(folder ?? process.cwd()))) },
    }),
    configureServer(server) {
      const prefix = `${base}${folderOf(versionIn(root))}`
      const files = new Map(filesIn(root).map(({ path, from }) => [prefix + path, from]))
      server.middlewares.use((request, response, next) => {
        const from = files.get(request.url ?? '')
        if (from === undefined) return next()
        if (from.endsWith('.js')) response.setHeader('content-type', 'text/javascript')
        response.end(readFileSync(from))
      })
    },
    generateBundle() {
      const folder = folderOf(versionIn(root))
      for (const { path, from } of filesIn(root))
        this.emitFile({ type: 'asset', fileName: folder + path, source: readFileSync(from) })
    },
  }
}

/** The version is in the path, as files below `assets/` are kept for ever. */
function folderOf(version: string): string {
  return `assets/pdf/${version}/`
}

function packageIn(root: string): string {
  return dirname(createRequire(join(root, 'package.json')).resolve('pdfjs-dist/package.json'))
}

function versionIn(root: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageIn(root), 'package.json'), 'utf8'))
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version)
  throw new Error('pdfjs-dist has no version.')
}

function filesIn(root: string): readonly DataFile[] {
  const all = (folder: string, wanted: RegExp): readonly DataFile[] =>
    readdirSync(join(packageIn(root), folder))
      .filter(name => wanted.test(name))
      .map(name => ({ path: `${folder}/${name}`, from: join(packageIn(root), folder, name) }))
  return [
    ...all('cmaps', /\.bcmap$/u),
    ...all('standard_fonts', /\.(?:pfb|ttf)$/u),
    ...all('wasm', /_nowasm_fallback\.js$/u),
  ]
}
