import { expect, test } from 'vitest'
import { electronBinary } from './electron-binary.ts'

test('an Electron package without its binary counts as not installed', () => {
  expect(electronBinary({ ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' })).toBeNull()
})
