/**
 * `npm test`: everything. System parts, checks, build, unit and service tests, contract and browser tests,
 * the last two groups inside a private D-Bus session with a real, unlocked Secret Service.
 * Ends with `N passed, N failed` (and `, N skipped`); exit code 1 when anything failed.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checks, runChecks } from './check.ts'
import { run, say } from './run.ts'
import { ensureSystemParts } from './system/install.ts'
import { addCounts, type Counts, noTests, playwrightCounts, vitestCounts } from './test/counts.ts'

const reports = mkdtempSync(join(tmpdir(), 'trowel-reports-'))

/** A runner that ends without its report has failed as a whole. */
async function runTests(name: string, args: string[], read: (file: string) => Counts): Promise<Counts> {
  const report = join(reports, `${name}.json`)
  const env = { ...process.env, TROWEL_REPORT: report, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const withKeyring = process.platform === 'linux' ? ['scripts/with-keyring.ts', process.execPath] : []
  const command = [...withKeyring, ...args.map((arg) => arg.replace('REPORT', report))]
  const code = await run(process.execPath, command, env)
  if (!existsSync(report)) {
    say(`FAIL  ${name}: ended with code ${code} and left no report`)
    return { ...noTests(), failed: 1 }
  }
  const counts = read(report)
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1 }
  return counts
}

async function main(): Promise<Counts> {
  if (!(await ensureSystemParts())) return { ...noTests(), failed: 1 }
  const failedChecks = await runChecks()
  const checked: Counts = { ...noTests(), passed: checks.length - failedChecks.length, failed: failedChecks.length }
  if ((await run(process.execPath, ['scripts/build.ts'])) !== 0) return { ...checked, failed: checked.failed + 1 }
  const unit = await runTests(
    'unit',
    ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=REPORT'],
    vitestCounts,
  )
  const browser = await runTests(
    'browser',
    ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
    playwrightCounts,
  )
  return addCounts(addCounts(checked, unit), browser)
}

try {
  const total = await main()
  for (const title of total.skippedTests) say(`skipped: ${title}`)
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
  say(`${total.passed} passed, ${total.failed} failed${skipped}`)
  process.exitCode = total.failed === 0 ? 0 : 1
} finally {
  rmSync(reports, { recursive: true, force: true })
}
