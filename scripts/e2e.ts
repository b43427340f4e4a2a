/** `npm run e2e [-- arguments of Playwright]`: the browser tests; they build what is stale before they start. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from './build/targets.ts'

const playwright = join(root, 'node_modules/@playwright/test/cli.js')
const child = spawn(
  process.execPath,
  [playwright, 'test', '--config', join(root, 'e2e/playwright.config.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
const [code] = (await once(child, 'exit')) as [number | null]
process.exitCode = code ?? 1
