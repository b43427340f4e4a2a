import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findBrowser } from '../find-browser.ts'

/** A part of the system that the whole test run needs, and the Debian packages that bring it. */
export interface SystemPart {
  name: string
  packages: string[]
  present: () => boolean
}

function onPath(...programs: string[]): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return programs.every((program) => folders.some((folder) => existsSync(join(folder, program))))
}

/**
 * keytar is compiled at install time when libsecret's headers are there; whether it loads is all that counts. Asked in a process of its
 * own: this one would remember that it was not there.
 */
export function keytarLoads(): boolean {
  const cwd = join(import.meta.dirname, '../..')
  return spawnSync(process.execPath, ['-e', "require('keytar')"], { cwd, stdio: 'ignore' }).status === 0
}

/** Any of the Pythons that the tests of snippets look for. */
function hasRequests(): boolean {
  return ['python3', '/usr/bin/python3'].some(
    (name) => spawnSync(name, ['-c', 'import requests'], { stdio: 'ignore' }).status === 0,
  )
}

const linuxOnly = process.platform !== 'linux'

const systemParts: SystemPart[] = [
  {
    name: 'a Chromium browser',
    packages: ['chromium'],
    present: () => findBrowser() !== null,
  },
  {
    name: 'gnome-keyring, a Secret Service',
    packages: ['gnome-keyring'],
    present: () => linuxOnly || onPath('gnome-keyring-daemon'),
  },
  { name: 'D-Bus', packages: ['dbus'], present: () => linuxOnly || onPath('dbus-run-session', 'dbus-send') },
  { name: 'curl', packages: ['curl'], present: () => onPath('curl') },
  { name: 'wget', packages: ['wget'], present: () => linuxOnly || onPath('wget') },
  { name: 'HTTPie', packages: ['httpie'], present: () => linuxOnly || onPath('http') },
  { name: 'Python requests', packages: ['python3-requests'], present: () => linuxOnly || hasRequests() },
  { name: 'openssl', packages: ['openssl'], present: () => onPath('openssl') },
  {
    name: 'keytar (compiled with libsecret)',
    packages: ['libsecret-1-dev', 'libsecret-1-0', 'pkg-config', 'g++', 'make', 'python3'],
    present: keytarLoads,
  },
]

export function missingParts(): SystemPart[] {
  return systemParts.filter((part) => !part.present())
}
