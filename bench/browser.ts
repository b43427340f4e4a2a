import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { findBrowser } from '../scripts/find-browser.ts'

const root = join(import.meta.dirname, '..')

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('no Chromium, Chrome or Edge is installed')
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
}

export interface Started {
  url: string
  stop(): Promise<void>
}

/** The built app in the loopback shell, as `npm start` starts it. */
export async function startTrowel(folder: string): Promise<Started> {
  const args = ['scripts/start.js', '--shell=loopback', '--no-open', '--data', folder]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  let ready: RegExpExecArray | null = null
  while (ready === null) {
    const [chunk] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [Buffer | number]
    if (typeof chunk === 'number') throw new Error(`Trowel ended with ${chunk}`)
    output += chunk
    ready = /ready at (\S+)\n/.exec(output)
  }
  return { url: ready[1] ?? '', stop: () => stop(child) }
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGINT')
  if (child.exitCode === null) await once(child, 'exit')
}
