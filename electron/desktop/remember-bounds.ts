import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { Bounds } from './bounds.ts'

const fileIn = (dataFolder: string) => join(dataFolder, 'window.json')

/** Null when there is none or it cannot be used: the place of a window is not worth a question. */
export function rememberedBounds(dataFolder: string): Bounds | null {
  try {
    return Bounds.parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')))
  } catch {
    return null
  }
}

/** Keeps the place when the window closes; synchronous, because the app may end right after. */
export function rememberBounds(window: BrowserWindow, dataFolder: string): void {
  window.on('close', () => {
    const bounds: Bounds = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    const file = fileIn(dataFolder)
    try {
      writeFileSync(`${file}.new`, JSON.stringify(bounds))
      renameSync(`${file}.new`, file)
    } catch {
      // A full disk must not keep a window open.
    }
  })
}
