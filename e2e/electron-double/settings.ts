/** What the test process passes to the double by environment variables. */
export interface DoubleSettings {
  /** The browser to open windows in, a `ws:` address of its DevTools. */
  browser: string
}

export const settingsVariable = 'TROWEL_ELECTRON_DOUBLE'

export function doubleSettings(): DoubleSettings {
  const text = process.env[settingsVariable]
  if (text === undefined) throw new Error('The Electron double is started by launchDouble() only')
  return JSON.parse(text) as DoubleSettings
}
