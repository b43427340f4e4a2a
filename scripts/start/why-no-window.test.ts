import { expect, test } from 'vitest'
import { whyNoWindow } from './why-no-window.ts'

test('on Linux a window needs a display and an ordinary user', () => {
  expect(whyNoWindow({}, 'linux', 1000)).toBe('There is no display here.')
  expect(whyNoWindow({ DISPLAY: ':0' }, 'linux', 0)).toContain('as root')
  expect(whyNoWindow({ DISPLAY: ':0' }, 'linux', 1000)).toBeNull()
  expect(whyNoWindow({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', 1000)).toBeNull()
})

test('macOS and Windows always have a display', () => {
  expect(whyNoWindow({}, 'darwin', 501)).toBeNull()
  expect(whyNoWindow({}, 'win32', undefined)).toBeNull()
})
