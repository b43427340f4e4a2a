import type { Request } from '#shared/model/request.ts'
import { openTab, tabsStore } from './tabs.ts'

let opening: Promise<string> | null = null
/** The tab that the last opening brought to the front. */
let opened: string | null = null

/** The opening that goes on, for what has to wait for it: "send" means what was asked for, not what is still shown. */
export function openingNow(): Promise<string> | null {
  return opening
}

/** Opens a request of an operation and gives the id of its tab. Throws `not_found` when there is no such operation. */
export function openOperation(id: string, more: { preview?: boolean; pane?: string } = {}): Promise<string> {
  const tab = open(id, more)
  opening = tab
  const ended = () => {
    if (opening === tab) opening = null
  }
  tab.then(ended, ended)
  return tab
}

async function open(operationId: string, more: { preview?: boolean; pane?: string }): Promise<string> {
  const before = tabsStore.get().activeTab
  // Example bodies and details are not needed before somebody opens something.
  const [{ loadOperation }, { requestFor }] = await Promise.all([
    import('#shared/operations/load-operation.ts'),
    import('#shared/operations/request-for.ts'),
  ])
  const request = await requestFor(await loadOperation(operationId))
  const { activeTab } = tabsStore.get()
  const behind = activeTab !== before && activeTab !== opened
  const id = openTab(request, { pane: firstPane(request), ...more, behind })
  if (!behind) opened = id
  return id
}

/** Where there is something to fill in. */
export function firstPane({ params, body }: Request): string {
  return body.type !== 'none' && !params.some((row) => row.enabled) ? 'body' : 'params'
}
