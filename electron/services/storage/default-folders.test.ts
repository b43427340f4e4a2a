import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultDataFolder } from './default-folders.ts'

test('on Linux the XDG data folder is used, unless it is relative', () => {
  expect(defaultDataFolder({ XDG_DATA_HOME: '/data' }, 'linux')).toBe('/data/trowel')
  const usual = join(homedir(), '.local/share/trowel')
  expect(defaultDataFolder({}, 'linux')).toBe(usual)
  expect(defaultDataFolder({ XDG_DATA_HOME: 'data' }, 'linux')).toBe(usual)
})

test('macOS and Windows have their own places', () => {
  expect(defaultDataFolder({}, 'darwin')).toBe(join(homedir(), 'Library/Application Support/Trowel'))
  expect(defaultDataFolder({ APPDATA: '/roaming' }, 'win32')).toBe(join('/roaming', 'Trowel'))
})
