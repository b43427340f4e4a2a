import { useEffect } from 'react'
import { followFile, savingStore } from '../../session/saved-requests.ts'
import { useStore } from '../../session/store.ts'
import { tabsStore } from '../../session/tabs.ts'
import { reportError } from '../../ui/report-error.ts'
import { useFileHashes } from './use-file-hashes.ts'

/** Tabs without edits show what their files say, also when another program changes those. Paints nothing. */
export function FollowFiles() {
  const hashes = useFileHashes()
  const tabs = useStore(tabsStore, (state) => state.tabs)
  const saving = useStore(savingStore, (ids) => ids)
  useEffect(() => {
    for (const { id, saved, dirty } of tabs) {
      const now = saved && hashes?.get(saved.path)
      if (saved && now && now !== saved.hash && !dirty && !saving.has(id)) followFile(id).catch(reportError)
    }
  }, [hashes, tabs, saving])
  return null
}
