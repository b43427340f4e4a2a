export type BodyHost = typeof import('./body-host.ts')

let loading: Promise<BodyHost> | undefined
let loaded: BodyHost | undefined

/** Loads the editor: a megabyte that the first paint does not need. A failed load is tried anew the next time. */
export function loadBodyHost(): Promise<BodyHost> {
  loading ??= import('./body-host.ts').then(
    (host) => {
      loaded = host
      return host
    },
    (error: unknown) => {
      loading = undefined
      throw error
    },
  )
  return loading
}

/** The editor when it is already there. */
export function loadedBodyHost(): BodyHost | undefined {
  return loaded
}
