import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { pageUrl } from './app-origin.ts'
import { placeWindow } from './bounds.ts'
import { rememberBounds, rememberedBounds } from './remember-bounds.ts'

/** The frame colour of the page's two themes (`--bg-frame` in tokens.css): what is seen before the page paints. */
const background = { light: '#f4f5f6', dark: '#121416' }

export function openWindow(dataFolder: string): BrowserWindow {
  const remembered = rememberedBounds(dataFolder)
  const areas = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow({
    ...placeWindow(remembered, areas),
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Trowel',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  if (remembered?.maximized) window.maximize()
  rememberBounds(window, dataFolder)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(pageUrl)
  return window
}
