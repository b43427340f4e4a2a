import { readOptions } from './start/read-options.ts'

process.exitCode = await main()
// What is left now (an open handle of a library) must not keep a stopped app alive.
process.exit()

async function main(): Promise<number> {
  const options = readOptions()
  if ('exit' in options) return options.exit
  const { start } = await import('./start/start.ts')
  return start(options)
}
