import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import type { ChangedEvent, Frame } from '#shared/contract/frame.ts'
import type * as InPage from './in-page.ts'

/** The page's own transport, driven from a spec. */
export interface PageTransport {
  /** Calls and waits for the end: all frames, in order. */
  frames(name: string, input: unknown): Promise<Frame[]>
  start(name: string, input: unknown, cancelAtOnce?: boolean): Promise<number>
  ended(call: number): Promise<Frame[]>
  /** The frames that have come, without waiting. */
  soFar(call: number): Promise<Frame[]>
  cancel(call: number): Promise<void>
  listen(): Promise<void>
  events(): Promise<ChangedEvent[]>
}

type InPageWindow = { contractSuite: typeof InPage }

let code: Promise<string> | undefined

/** Puts the transports into the page, as built code: the page's policy lets no other script in, but tests may evaluate. */
export async function pageTransport(page: Page): Promise<PageTransport> {
  code ??= bundle()
  await page.evaluate(`${await code}; window.contractSuite = contractSuite; 0`)
  return {
    frames: async (name, input) =>
      page.evaluate(
        async ([method, value]) => {
          const suite = (window as unknown as InPageWindow).contractSuite
          return suite.ended(suite.start(method, value))
        },
        [name, input] as [string, unknown],
      ),
    start: (name, input, cancelAtOnce = false) =>
      page.evaluate(
        ([method, value, atOnce]) => (window as unknown as InPageWindow).contractSuite.start(method, value, atOnce),
        [name, input, cancelAtOnce] as [string, unknown, boolean],
      ),
    ended: (call) => page.evaluate((id) => (window as unknown as InPageWindow).contractSuite.ended(id), call),
    soFar: (call) => page.evaluate((id) => (window as unknown as InPageWindow).contractSuite.soFar(id), call),
    cancel: (call) => page.evaluate((id) => (window as unknown as InPageWindow).contractSuite.cancel(id), call),
    listen: () => page.evaluate(() => (window as unknown as InPageWindow).contractSuite.listen()),
    events: () => page.evaluate(() => (window as unknown as InPageWindow).contractSuite.seenEvents()),
  }
}

async function bundle(): Promise<string> {
  const entry = join(import.meta.dirname, 'in-page.ts')
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      target: 'chrome148',
      lib: { entry, formats: ['iife'], name: 'contractSuite' },
    },
  })
  const [output] = [built].flat()
  const [chunk] = output && 'output' in output ? output.output : []
  if (chunk?.type !== 'chunk') throw new Error('The transports were not built')
  return chunk.code
}
