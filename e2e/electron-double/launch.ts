import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type BrowserContext, chromium, type LaunchOptions, type Page } from '@playwright/test'
import type { Commands } from './control.ts'
import { settingsVariable } from './settings.ts'

const main = join(import.meta.dirname, '../../dist/desktop/main.cjs')
const register = new URL('register.ts', import.meta.url).href

type Answer<N extends keyof Commands> = Awaited<ReturnType<Commands[N]>>

export interface Double {
  pid: number
  firstWindow(): Promise<Page>
  ask<N extends keyof Commands>(name: N, ...argument: Parameters<Commands[N]>): Promise<Answer<N>>
  output(): string
  /** The exit code, once the main process has ended by itself or been told to. */
  exited: Promise<number>
  /** Quits as a person does. Gives the exit code. */
  close(): Promise<number>
}

/** Starts a browser and the built main process over it. */
export async function launchDouble(options: { args: string[]; launchOptions: LaunchOptions }): Promise<Double> {
  const profile = await mkdtemp(join(tmpdir(), 'trowel-double-'))
  const context = await chromium.launchPersistentContext(profile, {
    ...options.launchOptions,
    args: [...(options.launchOptions.args ?? []), '--remote-debugging-port=0'],
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: null,
  })
  const [port, path] = await devTools(profile)
  const child = fork(main, options.args, {
    execArgv: ['--import', register, '--enable-source-maps'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, [settingsVariable]: JSON.stringify({ browser: `ws://127.0.0.1:${port}${path}` }) },
  })
  let output = ''
  const take = (chunk: Buffer) => (output += chunk)
  child.stdout?.on('data', take)
  child.stderr?.on('data', take)
  const exited = once(child, 'close').then(([code]) => (code as number | null) ?? -1)
  const ask = asker(child, exited)
  return {
    pid: child.pid ?? 0,
    ask,
    exited,
    output: () => output,
    firstWindow: () => firstWindow(context, exited, () => output),
    async close() {
      if (child.connected) void ask('quit').catch(() => {})
      const code = await exited
      await context.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
      return code
    },
  }
}

/** Where the browser takes DevTools. The browser writes it down at its start, and answers before that is done. */
async function devTools(profile: string): Promise<string[]> {
  for (;;) {
    const lines = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')).split('\n')
    if (lines.length > 1) return lines
    await setTimeout(20)
  }
}

function asker(child: ChildProcess, exited: Promise<number>): Double['ask'] {
  let lastId = 0
  return (name, ...[argument]) => {
    lastId += 1
    const id = lastId
    return new Promise((resolve, reject) => {
      const take = (message: { id: number; value?: never; error?: string }) => {
        if (message.id !== id) return
        child.off('message', take as () => void)
        if (message.error === undefined) resolve(message.value as never)
        else reject(new Error(message.error))
      }
      child.on('message', take as () => void)
      void exited.then((code) => reject(new Error(`The main process ended with ${code}`)))
      child.send({ id, name, argument })
    })
  }
}

async function firstWindow(context: BrowserContext, exited: Promise<number>, output: () => string): Promise<Page> {
  const isWindow = (page: Page) => /\.localhost:/.test(page.url())
  const shown = new Promise<Page>((resolve) => {
    const look = (page: Page) => {
      if (isWindow(page)) resolve(page)
      else page.once('framenavigated', () => look(page))
    }
    for (const page of context.pages()) look(page)
    context.on('page', look)
  })
  const ended = exited.then((code) => Promise.reject(new Error(`The main process ended with ${code}:\n${output()}`)))
  ended.catch(() => {})
  const page = await Promise.race([shown, ended])
  // Until then the window is still being opened: to quit now would break that off.
  await page.waitForLoadState()
  return page
}
