import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')

/** electron/desktop/ → main.cjs and preload.cjs in a folder. A sandboxed preload must be one CommonJS file. */
export async function buildDesktop(outDir: string): Promise<void> {
  await bundle('main', outDir)
  await bundle('preload', outDir)
}

async function bundle(name: 'main' | 'preload', outDir: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(root, `electron/desktop/${name}.ts`),
      target: 'node24',
      outDir,
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        external: ['electron', 'keytar', /^node:/],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  })
}
