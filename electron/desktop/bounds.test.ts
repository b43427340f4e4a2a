import { expect, test } from 'vitest'
import { placeWindow } from './bounds.ts'

const screens = [
  { x: 0, y: 0, width: 1920, height: 1080 },
  { x: 1920, y: 0, width: 1280, height: 1024 },
]
const window = { x: 100, y: 80, width: 1000, height: 700, maximized: false }

test('the first window has the usual size', () => {
  expect(placeWindow(null, screens)).toEqual({ width: 1280, height: 800 })
})

test('a window comes back where it was, also on the second screen', () => {
  expect(placeWindow(window, screens)).toEqual({ x: 100, y: 80, width: 1000, height: 700 })
  expect(placeWindow({ ...window, x: 2000 }, screens)).toMatchObject({ x: 2000 })
})

test('a window on a screen that is gone keeps its size and moves to where it can be seen', () => {
  expect(placeWindow({ ...window, x: 2000 }, screens.slice(0, 1))).toEqual({ width: 1000, height: 700 })
  expect(placeWindow({ ...window, y: -300 }, screens)).toEqual({ width: 1000, height: 700 })
  expect(placeWindow({ ...window, y: 1060 }, screens)).toEqual({ width: 1000, height: 700 })
})
