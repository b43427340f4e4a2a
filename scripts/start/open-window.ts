import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser } from '../find-browser.ts'

export type Opened = { window: ChildProcess } | { window: null; why: string | null }

/**
 * Shows the address: as a window of its own in an installed Chromium, Chrome or Edge, else in the default browser.
 * `why` says in words why nothing was opened.
 */
export function openWindow(url: string, profileFolder: string): Opened {
  if (process.platform === 'linux') {
    if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return { window: null, why: 'There is no display here.' }
    if (process.getuid?.() === 0) {
      return { window: null, why: 'No browser was opened, because browsers do not run safely as root.' }
    }
  }
  const browser = findBrowser()
  if (browser === null) return { window: null, why: openInDefaultBrowser(url) }
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

function openInDefaultBrowser(url: string): string | null {
  const [command, args] = {
    win32: ['rundll32', ['url.dll,FileProtocolHandler', url]] as const,
    darwin: ['open', [url]] as const,
    linux: ['xdg-open', [url]] as const,
  }[process.platform as string] ?? ['xdg-open', [url]]
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.on('error', () => process.stdout.write('No browser could be opened: open the address yourself.\n'))
  child.unref()
  return null
}
