import { mkdirSync } from 'node:fs'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron'
import { createServices } from '#services/create-services.ts'
import type { Services } from '#services/services.ts'
import { AppError } from '#shared/errors.ts'
import { registerAppScheme, serveAppScheme } from './app-scheme.ts'
import { type Folders, foldersFrom } from './folders.ts'
import { followTheme } from './follow-theme.ts'
import { serveIpc } from './ipc.ts'
import { menuTemplate } from './menu.ts'
import { denyPermissions } from './permissions.ts'
import { createPorts } from './ports.ts'
import { stayOnPage } from './stay-on-page.ts'
import { openWindow } from './window.ts'

const folders = foldersFrom(process.argv.slice(1))
setPaths(folders)
app.enableSandbox()
registerAppScheme()
app.on('web-contents-created', (_event, contents) => stayOnPage(contents))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())

if (app.requestSingleInstanceLock()) {
  app.whenReady().then(() => run(folders), giveUp)
  app.on('second-instance', showWindow)
} else {
  app.quit()
}

/** Before the lock is asked for: it is one app for each data folder, not one for each machine. */
function setPaths({ data, browser }: Folders): void {
  try {
    mkdirSync(browser, { recursive: true, mode: 0o700 })
  } catch {
    // The services say in words why the folder cannot be used.
    return
  }
  app.setPath('userData', data)
  app.setPath('sessionData', browser)
}

async function run({ data }: Folders): Promise<void> {
  try {
    const services = await createServices(createPorts(folders))
    endWith(services)
    denyPermissions(session.defaultSession)
    serveAppScheme(protocol, services)
    serveIpc(ipcMain, services)
    await followTheme(services)
  } catch (error) {
    return giveUp(error)
  }
  const facts = { mac: process.platform === 'darwin', developing: !app.isPackaged, version: app.getVersion() }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ ...facts, dataFolder: data })))
  openWindow(data)
  app.on('activate', () => BrowserWindow.getAllWindows().length === 0 && openWindow(data))
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit())
}

/** The windows are closed by then, and the page has said its last word; what still runs ends, and then the process. */
function endWith(services: Services): void {
  let ended = false
  app.on('will-quit', (event) => {
    if (ended) return
    event.preventDefault()
    void services.dispose().finally(() => {
      ended = true
      app.quit()
    })
  })
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

function giveUp(error: unknown): void {
  const sentences = error instanceof AppError ? [error.message, error.likely, error.remedy] : [String(error)]
  dialog.showErrorBox('Trowel cannot start', sentences.filter((sentence) => sentence !== undefined).join('\n\n'))
  app.exit(1)
}
