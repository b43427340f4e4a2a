/**
 * Runs in the page's own world before any of its scripts. It puts on `window` what the preload exposes in its isolated
 * world; the two talk by events whose name the page cannot guess. Self-contained: its source is sent to the page.
 */
export function setUpPageWorld(names: { toPage: string; toPreload: string }): void {
  if (window.top !== window) return
  const listen = document.addEventListener.bind(document)
  const dispatch = document.dispatchEvent.bind(document)
  const callbacks = new Map<number, (...args: unknown[]) => void>()

  const say = (detail: unknown) => {
    dispatch(new CustomEvent(names.toPreload, { detail }))
  }
  const stubFor = (key: string, name: string) =>
    Object.freeze((...args: unknown[]) => {
      const passed = args.map((arg) => {
        if (typeof arg !== 'function') return { value: structuredClone(arg) }
        callbacks.set(callbacks.size, arg as () => void)
        return { callback: callbacks.size - 1 }
      })
      say({ kind: 'call', key, name, args: passed })
    })

  listen(names.toPage, (event) => {
    const { detail } = event as CustomEvent
    if (detail.kind === 'callback') callbacks.get(detail.id)?.(...detail.args)
    if (detail.kind === 'expose') {
      const api = Object.fromEntries(detail.functions.map((name: string) => [name, stubFor(detail.key, name)]))
      Object.defineProperty(window, detail.key, { value: Object.freeze(api), enumerable: true })
    }
  })

  // Windows that the page asks for: Electron asks the main process, and so does this.
  window.open = (url = '') => {
    say({ kind: 'open', url: new URL(url, location.href).href })
    return null
  }
  window.addEventListener('click', (event) => {
    const anchor = (event.target as Element | null)?.closest?.('a[target=_blank]') as HTMLAnchorElement | null
    if (!anchor || event.defaultPrevented) return
    event.preventDefault()
    say({ kind: 'open', url: anchor.href })
  })
}
