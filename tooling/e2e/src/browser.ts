import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import packed, { inflate } from '@sparticuz/chromium'

/** What a browser needs to start: its program and the environment that shows it its libraries and fonts. */
interface Unpacked {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

const require = createRequire(import.meta.url)
const packageFolder = join(dirname(require.resolve('@sparticuz/chromium')), '..')
const fontFolder = join(dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts')
const cacheFolder = join(import.meta.dirname, '../node_modules/.cache')

/**
 * Starts the browser that every story and every picture uses. On Linux x64 it comes from npm, with its own libraries
 * and a Chinese font, so that it is the same on a bare machine; elsewhere YAODIAN_CHROMIUM names an installed one.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await unpackBrowser()
  return chromium.launch({ executablePath, env: { ...inherited(), ...env }, args: ['--no-sandbox'] })
}

/** Unpacks the browser once per version. Safe when several processes ask at once: the finished folder is renamed into place. */
export async function unpackBrowser(): Promise<Unpacked> {
  const installed = process.env['YAODIAN_CHROMIUM']
  if (installed) return { executablePath: installed, env: {} }
  if (platform() !== 'linux' || arch() !== 'x64') {
    throw new Error('Name an installed Chromium in YAODIAN_CHROMIUM: the packaged one is for Linux on x64 only.')
  }
  const folder = join(cacheFolder, `chromium-${await packageVersion()}`)
  if (!existsSync(folder)) await unpackInto(folder)
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

async function unpackInto(folder: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true })
  const workplace = await mkdtemp(join(cacheFolder, 'unpacking-'))
  await inTemporaryFolder(workplace, async () => {
    await packed.executablePath()
    await inflate(join(packageFolder, 'bin/al2023.tar.br'))
  })
  await writeFile(join(workplace, 'fonts.conf'), fontConfiguration(join(folder, 'font-cache')))
  try {
    await rename(workplace, folder)
  } catch (error) {
    await rm(workplace, { recursive: true, force: true })
    // Another process was faster: its folder is as good as ours.
    if (!existsSync(folder)) throw error
  }
}

/** The package unpacks to the system's temporary folder and takes whatever lies there: give it one of its own. */
async function inTemporaryFolder(folder: string, run: () => Promise<void>): Promise<void> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    await run()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

// Without a Chinese font text is invisible, and every assertion on text still passes.
function fontConfiguration(cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fontFolder}</dir><cachedir>${cache}</cachedir></fontconfig>
`
}

async function packageVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'))
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version)
  throw new Error('The package of the browser has no version.')
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
