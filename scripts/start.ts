import { enableCompileCache } from 'node:module'

enableCompileCache()
process.exitCode = await main()
// What is left now (an open handle of a library) must not keep a stopped app alive.
process.exit()

async function main(): Promise<number> {
  if (Number(process.versions.node.split('.')[0]) < 24) {
    process.stderr.write('Trowel needs Node 24. Start it with "npm start", which brings its own where it can.\n')
    return 1
  }
  const { readOptions } = await import('./start/read-options.ts')
  const options = readOptions()
  if ('exit' in options) return options.exit
  const { start } = await import('./start/start.ts')
  return start(options)
}
