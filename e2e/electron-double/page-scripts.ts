import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { decode, encode } from './codec.ts'
import { setUpPageWorld } from './page-world.ts'
import { setUpPreloadWorld } from './preload-world.ts'

export interface PageScripts {
  /** For the page's own world. */
  page: string
  /** For the isolated world. */
  preload: string
  /** The function that the isolated world calls with one text. */
  binding: string
  /** The function of the isolated world that takes one text. */
  receive: string
}

/** The scripts of one window, from the source of the functions that run there. */
export function pageScripts(preloadFile: string): PageScripts {
  const names = {
    toPage: randomUUID(),
    toPreload: randomUUID(),
    binding: '__electronDoubleTellMain',
    receive: '__electronDoubleReceive',
  }
  const preload = readFileSync(preloadFile, 'utf8')
  return {
    page: `(${setUpPageWorld})(${JSON.stringify(names)})`,
    preload: [
      `(${setUpPreloadWorld})({ names: ${JSON.stringify(names)}, encode: ${encode}, decode: ${decode},`,
      `runPreload: (require, module, exports = module.exports) => {${preload}\n} })`,
      `//# sourceURL=${pathToFileURL(preloadFile).href}`,
    ].join('\n'),
    binding: names.binding,
    receive: names.receive,
  }
}
