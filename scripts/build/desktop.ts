import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')

/** electron/desktop/ → main.cjs and preload.cjs in a folder, and beside them the threads of jq, the history, imports and exports. A sandboxed preload must be one CommonJS file. */
export async function buildDesktop(outDir: string): Promise<void> {
  await bundle('main', outDir)
  await bundle('preload', outDir)
  await bundle('jq-worker', outDir, 'electron/services/jq')
  await bundle('history-worker', outDir, 'electron/services/history')
  await bundle('import-worker', outDir, 'electron/services/interchange')
  await bundle('export-worker', outDir, 'electron/services/exports')
}

async function bundle(name: string, outDir: string, folder = 'electron/desktop'): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(root, `${folder}/${name}.ts`),
      target: 'node24',
      outDir,
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        external: ['electron', 'keytar', 'jq-wasm', /^node:/],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  })
}
