import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** What shrinks; pictures and fonts are compressed already. */
const shrinks = /\.(?:js|css|svg|json|txt)$/u

/** Writes `.br` and `.gz` beside every built file that shrinks, so that the server never compresses while somebody waits. */
export function precompress(): Plugin {
  let folder = ''
  return {
    name: 'yaodian:precompress',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir)
    },
    // After the files are there; `closeBundle` also runs when the build failed, and would hide why.
    async writeBundle() {
      const names = await readdir(folder, { recursive: true })
      await Promise.all(names.filter(name => shrinks.test(name)).map(name => compressFile(join(folder, name))))
    },
  }
}

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path)
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }
  await Promise.all([
    brotli(bytes, quality).then(small => writeFile(`${path}.br`, small)),
    zip(bytes, { level: 9 }).then(small => writeFile(`${path}.gz`, small)),
  ])
}
