import { parseOptions, type StartOptions, usage } from './options.ts'

/** The options of the command line, or the exit code where there is nothing to start: help was asked, or something is wrong. */
export function readOptions(): StartOptions | { exit: number } {
  try {
    const options = parseOptions(process.argv.slice(2))
    if (options !== 'help') return options
    process.stdout.write(usage)
    return { exit: 0 }
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${usage}`)
    return { exit: 2 }
  }
}
