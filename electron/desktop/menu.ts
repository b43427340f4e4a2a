import { dialog, type MenuItemConstructorOptions, shell } from 'electron'

export interface MenuFacts {
  mac: boolean
  /** Reload and the developer tools are for people who work on Trowel. */
  developing: boolean
  version: string
  dataFolder: string
}

/**
 * The native menu. Closing a window has no Ctrl+W here: in the page that closes a tab, and it must not take the window along.
 */
export function menuTemplate(facts: MenuFacts): MenuItemConstructorOptions[] {
  const about: MenuItemConstructorOptions = { id: 'about', label: 'About Trowel', click: () => void showAbout(facts) }
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  return [
    ...(facts.mac ? [macMenu(about)] : []),
    {
      label: 'File',
      submenu: [
        { id: 'data-folder', label: 'Show Data Folder', click: () => void shell.openPath(facts.dataFolder) },
        separator,
        { role: 'close', accelerator: 'CmdOrCtrl+Shift+W' },
        ...(facts.mac ? [] : [{ role: 'quit' } satisfies MenuItemConstructorOptions]),
      ],
    },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        ...(facts.developing ? developing : []),
      ],
    },
    { label: 'Window', role: 'window', submenu: [{ role: 'minimize' }, ...(facts.mac ? macWindow : [])] },
    ...(facts.mac ? [] : [{ label: 'Help', role: 'help', submenu: [about] } satisfies MenuItemConstructorOptions]),
  ]
}

const developing: MenuItemConstructorOptions[] = [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }]
const macWindow: MenuItemConstructorOptions[] = [{ role: 'zoom' }, { type: 'separator' }, { role: 'front' }]

function macMenu(about: MenuItemConstructorOptions): MenuItemConstructorOptions {
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const hiding: MenuItemConstructorOptions[] = [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }]
  return { role: 'appMenu', submenu: [about, separator, ...hiding, separator, { role: 'quit' }] }
}

async function showAbout({ version, dataFolder }: MenuFacts): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    message: `Trowel ${version}`,
    detail: `A request workbench for the Databricks REST API.\nYour data is in ${dataFolder}.`,
    buttons: ['OK'],
  })
}
