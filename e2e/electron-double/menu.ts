import { NotImplemented, strict } from './missing.ts'

export interface MenuItem {
  id?: string
  label?: string
  role?: string
  type?: string
  accelerator?: string
  click?: () => void
  submenu?: MenuItem[]
}

const roles = new Set(
  'appMenu,editMenu,window,help,close,quit,resetZoom,zoomIn,zoomOut,togglefullscreen,reload,toggleDevTools,minimize,zoom,front,hide,hideOthers,unhide'.split(
    ',',
  ),
)
let current: MenuItem[] = []

export const Menu = strict('Menu', {
  buildFromTemplate(items: MenuItem[]) {
    for (const item of allItems(items)) {
      if (item.role !== undefined && !roles.has(item.role)) throw new NotImplemented(`the menu role ${item.role}`)
    }
    return items
  },
  setApplicationMenu(menu: MenuItem[]) {
    current = menu
  },
})

/** What a test sees of the menu. */
export function describeMenu(): object[] {
  return JSON.parse(JSON.stringify(current))
}

export function clickMenu(id: string): void {
  const item = allItems(current).find((candidate) => candidate.id === id)
  if (!item?.click) throw new Error(`No menu item has the id ${id}`)
  item.click()
}

function allItems(items: MenuItem[]): MenuItem[] {
  return items.flatMap((item) => [item, ...allItems(item.submenu ?? [])])
}
