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
  const { parseOptions, usage } = await import('./start/options.ts')
  let options: ReturnType<typeof parseOptions>
  try {
    options = parseOptions(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`)
    return 2
  }
  if (options === 'help') {
    process.stdout.write(usage)
    return 0
  }
  const { start } = await import('./start/start.ts')
  return start(options)
}
