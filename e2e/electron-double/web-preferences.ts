export type WebPreferences = Record<string, unknown>

/** The only safe values. Electron has all of them by default but the last. */
const safe: Record<string, boolean> = {
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
}

/** Throws by name when a window would be less than Electron's security checklist asks. */
export function refuseInsecure({ preload: _, ...preferences }: WebPreferences): void {
  for (const [name, value] of Object.entries(preferences)) {
    if (!Object.hasOwn(safe, name)) throw new Error(`The Electron double does not know the web preference ${name}`)
    if (value !== safe[name])
      throw new Error(`The Electron double refuses the insecure web preference ${name}: ${value}`)
  }
}
