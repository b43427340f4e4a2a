import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { listenToTest } from './control.ts'
import { dialog, shell } from './dialog.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu } from './menu.ts'
import { strict } from './missing.ts'
import { nativeTheme } from './native-theme.ts'
import { protocol } from './protocol.ts'
import { screen } from './screen.ts'
import { session } from './session.ts'
import { webContents } from './web-contents.ts'

const electron: object = strict('electron', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  webContents,
})

listenToTest()

/** What `require('electron')` gives. */
export { electron as 'module.exports' }
