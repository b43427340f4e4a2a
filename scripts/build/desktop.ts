import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')

/** electron/desktop/ → dist/desktop/main.cjs and preload.cjs. A sandboxed preload must be one CommonJS file. */
export async function buildDesktop(): Promise<void> {
  await bundle('main', true)
  await bundle('preload', false)
}

async function bundle(name: 'main' | 'preload', emptyOutDir: boolean): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(root, `electron/desktop/${name}.ts`),
      target: 'node24',
      outDir: join(root, 'dist/desktop'),
      emptyOutDir,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        external: ['electron', 'keytar', /^node:/],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  })
}
