import { registerHooks } from 'node:module'

const double = new URL('./electron.ts', import.meta.url).href

/** Loaded before the main process with `--import`: whoever asks for `electron` gets the double. */
registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context)
    return { url: double, format: 'module-typescript', shortCircuit: true }
  },
})
