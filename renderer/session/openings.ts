import { tabsStore } from './tabs.ts'

/** What an opening has to know of the others and of the tabs while it reads what it is to show. */
export interface Opening {
  /** Something else was brought to the front since it was asked for, and is not to be covered. What an earlier one brought does not count. */
  isBehind(): boolean
  /** To be told when the tab was brought to the front. */
  inFront(tabId: string): void
}

let turns = 0
/** The last one asked for that is in front, or was. */
let last: { turn: number; tabId: string | null } = { turn: 0, tabId: null }
let now: Promise<string | null> | null = null

/** The opening that goes on, for what has to wait for it: "send" means what was asked for, not what is still shown. */
export function openingNow(): Promise<string | null> | null {
  return now
}

/** Opens what somebody asks for right now, and gives what the work gives: the id of the tab. */
export function openAsked<T extends string | null>(work: (opening: Opening) => Promise<T>): Promise<T> {
  turns += 1
  const turn = turns
  const before = { tab: tabsStore.get().activeTab, last }
  const opening: Opening = {
    isBehind() {
      const { activeTab } = tabsStore.get()
      const byEarlier = last !== before.last && activeTab === last.tabId
      return last.turn > turn || (activeTab !== before.tab && !byEarlier)
    },
    inFront(tabId) {
      last = { turn, tabId }
    },
  }
  const tab = work(opening)
  now = tab
  const ended = () => {
    if (now === tab) now = null
  }
  tab.then(ended, ended)
  return tab
}
