import { join } from 'node:path'
import { startLoopback } from '#loopback/main.ts'
import { defaultDataFolder, defaultProjectFolder } from '#services/storage/default-folders.ts'
import { openWindow } from './open-window.ts'
import type { StartOptions } from './options.ts'
import { untilStopped } from './until-stopped.ts'

/** Milliseconds in which a page that is still there has connected. */
const pageReconnects = 1000

/** Runs the loopback shell until it is told to stop or its window is closed. */
export async function runLoopback(options: StartOptions): Promise<void> {
  const dataFolder = options.data ?? defaultDataFolder()
  const app = await startLoopback({
    port: options.port,
    dataFolder,
    projectFolder: options.project ?? defaultProjectFolder(dataFolder),
  })
  const stop = untilStopped()
  process.stdout.write(`Trowel is ready at ${app.address()}\n`)
  // Each address works once: the window gets its own, and the printed one stays good for another browser.
  const opened = options.open ? openWindow(app.address(), join(dataFolder, 'window')) : { window: null, why: null }
  if (opened.window === null && opened.why !== null) {
    process.stdout.write(`${opened.why} Open the address above in a browser on this machine.\n`)
  }
  process.stdout.write('Press Ctrl+C to stop.\n')
  opened.window?.once('exit', () => {
    // It may also have handed over to a window that was open already: then a page stays connected.
    setTimeout(() => app.pages() === 0 && stop.now(), pageReconnects).unref()
  })
  await stop.wait
  opened.window?.kill()
  await app.close()
}
