import { type BrowserContext, chromium } from '@playwright/test'
import { doubleSettings } from './settings.ts'

let context: Promise<BrowserContext> | undefined

/** The browser that the test process started; both look at the same pages. */
export function browserContext(): Promise<BrowserContext> {
  context ??= connect()
  return context
}

export async function disconnect(): Promise<void> {
  await (await context)?.browser()?.close()
}

async function connect(): Promise<BrowserContext> {
  const browser = await chromium.connectOverCDP(doubleSettings().browser, { noDefaults: true })
  const [first] = browser.contexts()
  if (!first) throw new Error('The browser has no default context')
  return first
}
