import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import type { UserConfig } from 'vite'
import { pdfData } from './pdf-data.ts'
import { precompress } from './precompress.ts'
import { scrollBar } from './scroll-bar.ts'

/** What one portal decides for itself: where it is mounted and where it listens while one develops. */
export interface PortalSettings {
  /** The path it is served under, with both slashes: `/school/`. */
  readonly base: string
  /** Port of the development server; taken, it fails instead of moving on. */
  readonly port: number
  /** Shows PDF files: takes along what the viewer reads of them (`pdf-data.ts`). */
  readonly pdf?: boolean
}

/** The API's paths, which the development server hands on. */
const apiPaths = ['/trpc', '/auth', '/files', '/exports', '/public']

/** The build of a portal. Both are built alike, so that the API serves both alike. */
export function portal({ base, port, pdf = false }: PortalSettings): UserConfig {
  const target = `http://127.0.0.1:${process.env['PORT'] ?? '4000'}`
  return {
    base,
    // Replaced in every HTML answer by the API's nonce: no inline style without it.
    html: { cspNonce: '__CSP_NONCE__' },
    // A data: URL would need an exception in the content security policy.
    // Old machines: the last Chromium for Windows 7 is 109, and the kernels of WeChat, 360 and QQ lag behind.
    build: {
      target: ['chrome87', 'edge88', 'firefox78', 'safari14'],
      assetsInlineLimit: 0,
      manifest: true,
      chunkSizeWarningLimit: 1500,
      emptyOutDir: true,
    },
    // A classic worker cannot import the viewer's decoders.
    worker: { format: 'es' },
    server: { port, strictPort: true, proxy: Object.fromEntries(apiPaths.map(path => [path, target])) },
    plugins: [
      tanstackRouter({
        target: 'react',
        autoCodeSplitting: true,
        quoteStyle: 'single',
        // Loaders go with their page: the log-in screen must not pay for the API client.
        codeSplittingOptions: { defaultBehavior: [['loader', 'component'], ['errorComponent'], ['notFoundComponent']] },
      }),
      react(),
      scrollBar(),
      ...(pdf ? [pdfData()] : []),
      precompress(),
    ],
  }
}
