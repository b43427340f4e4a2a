import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const source = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
/** Tables of characters, fonts that a PDF takes for granted, and decoders of images as script; each with its licence. */
const parts = {
  cmaps: /\.bcmap$|^LICENSE/,
  standard_fonts: /\.(pfb|ttf)$|^LICENSE/,
  wasm: /_nowasm_fallback\.js$|^LICENSE/,
}

function files(): string[] {
  return Object.entries(parts).flatMap(([folder, wanted]) =>
    readdirSync(join(source, folder)).flatMap((name) => (wanted.test(name) ? [`${folder}/${name}`] : [])),
  )
}

/** What pdf.js fetches by name while it reads a PDF: below `pdf/` of the page. */
export const pdfData: Plugin = {
  name: 'pdf-data',
  generateBundle() {
    for (const file of files()) {
      const fileName = `pdf/${/LICENSE/.test(file) ? `${file}.txt` : file}`
      this.emitFile({ type: 'asset', fileName, source: readFileSync(join(source, file)) })
    }
  },
  configureServer(server) {
    server.middlewares.use('/pdf', (request, response, next) => {
      const file = files().find((one) => request.url === `/${one}`)
      const path = file && join(source, file)
      if (!path || !existsSync(path)) return next()
      if (path.endsWith('.js')) response.setHeader('content-type', 'text/javascript')
      createReadStream(path).pipe(response)
    })
  },
}
