import { readFileSync } from 'node:fs'

/** What a test runner counted. */
export interface Counts {
  passed: number
  failed: number
  skipped: number
  /** "title: reason", one for each skipped test. */
  skippedTests: string[]
}

export const noTests = (): Counts => ({ passed: 0, failed: 0, skipped: 0, skippedTests: [] })

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    skippedTests: [...a.skippedTests, ...b.skippedTests],
  }
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
  numPendingTests: number
  numTodoTests: number
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[]
}

/** Reads Vitest's JSON report. A file that failed to load counts as one failure. */
export function vitestCounts(file: string): Counts {
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  )
  const skippedTests = report.testResults
    .flatMap((result) => result.assertionResults)
    .filter(({ status }) => status === 'pending' || status === 'skipped' || status === 'todo')
    .map(({ fullName }) => fullName)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: skippedTests.length,
    skippedTests,
  }
}

interface PlaywrightSpec {
  title: string
  tests: { projectName: string; status: string; annotations: { type: string; description?: string }[] }[]
}
interface PlaywrightSuite {
  title: string
  specs?: PlaywrightSpec[]
  suites?: PlaywrightSuite[]
}

/** Reads Playwright's JSON report. A flaky test is a failed one: there are no retries. */
export function playwrightCounts(file: string): Counts {
  const report = JSON.parse(readFileSync(file, 'utf8')) as { suites: PlaywrightSuite[]; errors: unknown[] }
  const counts = noTests()
  const walk = (suite: PlaywrightSuite): void => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === 'expected') counts.passed += 1
        else if (test.status === 'skipped') {
          const reason = test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given'
          counts.skipped += 1
          counts.skippedTests.push(`${test.projectName}: ${spec.title}: ${reason}`)
        } else counts.failed += 1
      }
    }
    for (const inner of suite.suites ?? []) walk(inner)
  }
  for (const suite of report.suites) walk(suite)
  counts.failed += report.errors.length
  return counts
}
