import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { pdfData } from './scripts/build/pdf-data.ts'
import { together } from './scripts/build/together.ts'

const renderer = (file: string) => join(import.meta.dirname, 'renderer', file)
const shared = (file: string) => join(import.meta.dirname, 'shared', file)

/**
 * While developing, Vite hands JSON out as script, which a browser refuses for an import that says it is JSON. Node needs those words,
 * and a build takes them.
 */
const plainJsonImports: Plugin = {
  name: 'plain-json-imports',
  apply: 'serve',
  enforce: 'pre',
  transform: {
    filter: { id: /shared\/operations\/data\/loaders\.js$/ },
    handler: (code) => code.replaceAll(", { with: { type: 'json' } }", ''),
  },
}

/** The page. Main process and preload are built by scripts/build/desktop.ts. */
export default defineConfig({
  root: renderer(''),
  base: './',
  plugins: [react(), plainJsonImports, pdfData],
  worker: { format: 'es' },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    target: 'chrome148',
    emptyOutDir: true,
    // The page's policy allows no data: fonts, and small scripts as data: would count as foreign ones.
    assetsInlineLimit: 0,
    // The editor is large and comes when it is needed.
    chunkSizeWarningLimit: 6000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // The editor and what React needs change seldom; both stay out of the chunks that change with every release.
        codeSplitting: {
          groups: [
            // Everybody loads lazily with this; without a place of its own it would come with the editor.
            { name: 'preload', test: /vite[\\/]preload-helper/, priority: 3 },
            { name: 'monaco', test: /node_modules[\\/]monaco-editor/, priority: 2 },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/, priority: 1 },
            {
              name: together({
                app: [renderer('main.tsx')],
                // What is found and opened does not wait for the panes that show it.
                palette: [renderer('app/palette/CommandPalette.tsx'), shared('operations/search.ts')],
                opening: [shared('operations/load-operation.ts'), shared('operations/request-for.ts')],
                panes: [renderer('features/request/RequestPane.tsx'), renderer('features/response/ResponsePane.tsx')],
              }),
            },
          ],
        },
      },
    },
  },
})
