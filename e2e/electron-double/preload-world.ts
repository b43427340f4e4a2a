type Listener = (event: object, ...args: unknown[]) => void

interface Parts {
  names: { toPage: string; toPreload: string; binding: string; receive: string }
  encode: (value: unknown) => string
  decode: (text: string) => unknown
  runPreload: (require: (module: string) => unknown, module: { exports: object }) => void
}

/**
 * Runs in the isolated world of the page: the half of `electron` that a sandboxed preload may ask for, then the preload.
 * Self-contained: its source is sent to the page.
 */
export function setUpPreloadWorld({ names, encode, decode, runPreload }: Parts): void {
  if (window.top !== window) return
  const world = globalThis as unknown as Record<string, (text: string) => void>
  const tellMain = (message: unknown) => world[names.binding]?.(encode(message))
  const listeners = new Map<string, Listener[]>()
  const exposed = new Map<string, Record<string, (...args: unknown[]) => unknown>>()
  const say = (detail: unknown) => document.dispatchEvent(new CustomEvent(names.toPage, { detail }))

  const refuseOthers = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get(object, key, receiver) {
        if (key in object || typeof key === 'symbol' || key === '__esModule') return Reflect.get(object, key, receiver)
        throw new Error(`The Electron double does not implement ${name}.${key} in a preload`)
      },
    })

  const ipcRenderer = refuseOthers('ipcRenderer', {
    send: (channel: string, ...args: unknown[]) => tellMain({ kind: 'ipc', channel, args }),
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    },
  })
  const contextBridge = refuseOthers('contextBridge', {
    exposeInMainWorld(key: string, api: Record<string, (...args: unknown[]) => unknown>) {
      if (exposed.has(key)) throw new Error(`${key} is exposed already`)
      const other = Object.entries(api).find(([, value]) => typeof value !== 'function')
      if (other) throw new Error(`The Electron double exposes functions only, and ${key}.${other[0]} is none`)
      exposed.set(key, api)
      say({ kind: 'expose', key, functions: Object.keys(api) })
    },
  })
  const electron = refuseOthers('electron', { ipcRenderer, contextBridge })

  world[names.receive] = (text) => {
    const { channel, args } = decode(text) as { channel: string; args: unknown[] }
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
  }
  document.addEventListener(names.toPreload, (event) => {
    const { detail } = event as CustomEvent
    if (detail.kind === 'open') return void tellMain({ kind: 'open', url: detail.url })
    const args = detail.args.map((arg: { value: unknown } | { callback: number }) =>
      'callback' in arg ? (...given: unknown[]) => say({ kind: 'callback', id: arg.callback, args: given }) : arg.value,
    )
    const result = exposed.get(detail.key)?.[detail.name]?.(...args)
    if (result !== undefined) throw new Error('The Electron double passes no results of exposed functions')
  })
  runPreload(
    (module) => {
      if (module === 'electron') return electron
      throw new Error(`A sandboxed preload cannot require ${module}`)
    },
    { exports: {} },
  )
}
