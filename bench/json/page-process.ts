import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'

interface ProcessInfo {
  id: number
  type: string
  cpuTime: number
}

/** The process of a page: the one that works when the page does. */
export async function pageProcess(browser: Browser, page: Page): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const times = async () => {
    const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as { processInfo: ProcessInfo[] }
    return processInfo.filter(({ type }) => type === 'renderer')
  }
  await page.waitForTimeout(500)
  const before = new Map((await times()).map(({ id, cpuTime }) => [id, cpuTime]))
  await page.evaluate(() => {
    for (const start = performance.now(); performance.now() - start < 1000; );
  })
  // The browser does not count at once.
  await page.waitForTimeout(500)
  const worked = ({ id, cpuTime }: ProcessInfo) => cpuTime - (before.get(id) ?? cpuTime)
  const [most] = (await times()).sort((a, b) => worked(b) - worked(a))
  if (!most) throw new Error('there is no page process')
  return most.id
}

/** Megabytes: all that is in memory, and without the files of the browser, which all its processes share. */
export interface Memory {
  all: number
  own: number
}

/** Null where the system does not say. */
export async function memoryOf(pid: number): Promise<Memory | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null)
  if (status === null) return null
  const field = (name: string) => (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024) / 1e6
  return { all: field('VmRSS'), own: field('VmRSS') - field('RssFile') }
}

/** The most memory that a process has of its own while something is done; looked at many times a second. */
export async function peakDuring(pid: number, work: () => Promise<unknown>): Promise<Memory | null> {
  let peak = await memoryOf(pid)
  let done = false
  const working = work().finally(() => {
    done = true
  })
  while (!done) {
    const now = await memoryOf(pid)
    if (now && peak && now.own > peak.own) peak = now
    await new Promise((resume) => setTimeout(resume, 10))
  }
  await working
  return peak
}
