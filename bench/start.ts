import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser, startTrowel } from './browser.ts'
import { alternate, type Measurement, median } from './measure.ts'

const rounds = 5

/** From the process's start to an enabled Send button, the browser's own start included. */
async function startOurs(folder: string): Promise<number> {
  const start = performance.now()
  const launching = launchBrowser()
  const trowel = await startTrowel(folder)
  const browser = await launching
  try {
    const page = await browser.newPage()
    await page.goto(trowel.url)
    await page.getByRole('button', { name: /^Send/ }).click({ trial: true })
    return performance.now() - start
  } finally {
    await browser.close()
    await trowel.stop()
  }
}

async function startFloor(): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, ['-e', '0'])
  const launching = launchBrowser()
  await once(child, 'exit')
  const browser = await launching
  const page = await browser.newPage()
  await page.goto('data:text/html,<button>Send</button>')
  await page.getByRole('button', { name: 'Send' }).click({ trial: true })
  const taken = performance.now() - start
  await browser.close()
  return taken
}

/** A session with one open request, as it is on most days. */
async function openOneRequest(folder: string): Promise<void> {
  const trowel = await startTrowel(folder)
  const browser = await launchBrowser()
  const page = await browser.newPage()
  await page.goto(trowel.url)
  const saved = page.waitForResponse((response) => response.url().endsWith('/rpc/session.save'))
  await page.getByRole('button', { name: 'New request' }).first().click()
  await saved
  await browser.close()
  await trowel.stop()
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
