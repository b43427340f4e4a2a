import { readFile } from 'node:fs/promises'
import type { Browser } from '@playwright/test'

interface ProcessInfo {
  id: number
  type: string
  cpuTime: number
}

/** The process of the page that has done most; only one page may have done much. */
export async function pageProcess(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as { processInfo: ProcessInfo[] }
  const pages = processInfo.filter(({ type }) => type === 'renderer').sort((a, b) => b.cpuTime - a.cpuTime)
  if (!pages[0]) throw new Error('there is no page process')
  return pages[0].id
}

/** Megabytes in memory: now, and the most there ever were. Null where the system does not say. */
export async function memoryOf(pid: number): Promise<{ now: number; peak: number } | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null)
  if (status === null) return null
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1000
  return { now: field('VmRSS'), peak: field('VmHWM') }
}
