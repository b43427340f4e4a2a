import { buildStale, desktop, page } from '../build/targets.ts'
import { electronBinary } from './electron-binary.ts'
import { inWords } from './in-words.ts'
import type { StartOptions } from './options.ts'
import { whyNoWindow } from './why-no-window.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Builds what is missing, picks the shell and runs it to its end. Gives the exit code. */
export async function start(options: StartOptions): Promise<number> {
  const binary = wantsBrowser(options) ? null : electronBinary()
  if (options.shell === 'electron' && binary === null) {
    process.stderr.write(
      'Electron is not installed here. Run "npx install-electron" to fetch it, or start with --shell=loopback.\n',
    )
    return 1
  }
  // The browser tests build once, before all of them, and want that build to stay.
  if (process.env.TROWEL_BUILT !== '1') await buildStale(binary ? [page, desktop] : [page], say)
  try {
    if (binary) return await (await import('./electron.ts')).runElectron(binary, options)
    await (await import('./loopback.ts')).runLoopback(options)
    return 0
  } catch (error) {
    const sentence = inWords(error, options.port)
    if (sentence === null) throw error
    process.stderr.write(`${sentence}\n`)
    return 1
  }
}

/** Said so, or asked for what only a browser has, or no window can be opened here and the printed address is the way. */
function wantsBrowser({ shell, open, port }: StartOptions): boolean {
  if (shell !== null) return shell === 'loopback'
  return !open || port !== 0 || whyNoWindow() !== null
}
