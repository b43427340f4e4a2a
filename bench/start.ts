import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { findBrowser } from '../scripts/find-browser.ts'
import { alternate, type Measurement, median } from './measure.ts'

const rounds = 5
const root = join(import.meta.dirname, '..')

async function launch(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('no Chromium, Chrome or Edge is installed')
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
}

/** From the process's start to an enabled Send button, the browser's own start included. */
async function startOurs(folder: string): Promise<number> {
  const start = performance.now()
  const args = ['scripts/start.ts', '--shell=loopback', '--no-open', '--data', folder]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const browser = launch()
  try {
    let output = ''
    while (!/ready at (\S+)\n/.test(output)) {
      const [chunk] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [Buffer | number]
      if (typeof chunk === 'number') throw new Error(`Trowel ended with ${chunk}`)
      output += chunk
    }
    const page = await (await browser).newPage()
    await page.goto(/ready at (\S+)\n/.exec(output)?.[1] ?? '')
    await page.getByRole('button', { name: /^Send/ }).click({ trial: true })
    return performance.now() - start
  } finally {
    await (await browser).close()
    child.kill('SIGINT')
    if (child.exitCode === null) await once(child, 'exit')
  }
}

async function startFloor(): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, ['-e', '0'])
  const browser = launch()
  await once(child, 'exit')
  const page = await (await browser).newPage()
  await page.goto('data:text/html,<button>Send</button>')
  await page.getByRole('button', { name: 'Send' }).click({ trial: true })
  const taken = performance.now() - start
  await (await browser).close()
  return taken
}

/** A session with one open request, as it is on most days. */
async function openOneRequest(folder: string): Promise<void> {
  const args = ['scripts/start.ts', '--shell=loopback', '--no-open', '--data', folder]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  while (!/ready at (\S+)\n/.test(output)) output += (await once(child.stdout, 'data'))[0]
  const browser = await launch()
  const page = await browser.newPage()
  await page.goto(/ready at (\S+)\n/.exec(output)?.[1] ?? '')
  const saved = page.waitForResponse((response) => response.url().endsWith('/rpc/session.save'))
  await page.getByRole('button', { name: 'New request' }).first().click()
  await saved
  await browser.close()
  child.kill('SIGINT')
  await once(child, 'exit')
}

export async function measure(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'trowel-bench-'))
  try {
    await openOneRequest(folder)
    const { ours, floor } = await alternate(rounds, () => startOurs(folder), startFloor)
    return [
      {
        name: 'start: process start to Send possible',
        unit: 'ms',
        ours: median(ours),
        floor: median(floor),
        budget: { ours: 1500 },
        note: 'Node and Chromium with an empty page',
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
