import { enableCompileCache } from 'node:module'

// From the second start on the sources are there as the engine wants them: that halves the way to the first answer.
enableCompileCache()
await import('./run.ts')
