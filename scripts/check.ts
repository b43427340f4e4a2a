/** `npm run check`: types, lint and format, layers, dead exports, current data. Prints what fails and exits 1. */
import { run, say } from './run.ts'

interface Check {
  name: string
  command: [string, ...string[]]
}

const bin = (name: string) => `node_modules/.bin/${name}`

export const checks: Check[] = [
  { name: 'types and layers (tsc -b)', command: [bin('tsc'), '-b'] },
  { name: 'lint, format and layers (biome)', command: [bin('biome'), 'check', '--error-on-warnings', '.'] },
  { name: 'dead exports and dependencies (knip)', command: [bin('knip'), '--no-progress'] },
  { name: 'operations data is current', command: [process.execPath, 'scripts/generate-operations.ts', '--check'] },
  { name: 'source file sizes', command: [process.execPath, 'scripts/check-file-sizes.ts'] },
]

/** Runs every check, also after one failed; the names of those that failed. */
export async function runChecks(): Promise<string[]> {
  const failed: string[] = []
  for (const { name, command } of checks) {
    const [program, ...args] = command
    const code = await run(program, args)
    say(`${code === 0 ? 'ok  ' : 'FAIL'}  ${name}`)
    if (code !== 0) failed.push(name)
  }
  return failed
}

if (import.meta.main) {
  const failed = await runChecks()
  process.exitCode = failed.length === 0 ? 0 : 1
}
