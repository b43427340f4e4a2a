import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser } from '../find-browser.ts'
import { whyNoWindow } from './why-no-window.ts'

export type Opened = { window: ChildProcess } | { window: null; why: string | null }

/**
 * Shows the address: as a window of its own in an installed Chromium, Chrome or Edge, else in the default browser.
 * `why` says in words why nothing was opened.
 */
export function openWindow(url: string, profileFolder: string): Opened {
  const why = whyNoWindow()
  if (why !== null) return { window: null, why }
  const browser = findBrowser()
  if (browser === null) {
    openInDefaultBrowser(url)
    return { window: null, why: null }
  }
  // Later starts open it where it was left.
  const size = existsSync(profileFolder) ? [] : ['--window-size=1280,800']
  const window = spawn(
    browser,
    [`--app=${url}`, `--user-data-dir=${profileFolder}`, '--no-first-run', '--no-default-browser-check', ...size],
    { stdio: 'ignore' },
  )
  window.on('error', () => {})
  return { window }
}

function openInDefaultBrowser(url: string): void {
  const [command, args] = {
    win32: ['rundll32', ['url.dll,FileProtocolHandler', url]] as const,
    darwin: ['open', [url]] as const,
    linux: ['xdg-open', [url]] as const,
  }[process.platform as string] ?? ['xdg-open', [url]]
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => process.stdout.write('No browser could be opened: open the address yourself.\n'))
  child.unref()
}
