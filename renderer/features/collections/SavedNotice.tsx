import { TriangleAlert } from 'lucide-react'
import { compareWithFile, saveOver, savingStore } from '../../session/saved-requests.ts'
import { useStore } from '../../session/store.ts'
import { tabsStore } from '../../session/tabs.ts'
import { Button } from '../../ui/Button.tsx'
import { reportError } from '../../ui/report-error.ts'
import styles from './SavedNotice.module.css'
import { useFileHashes } from './use-file-hashes.ts'

/** Above a request whose file was changed or removed by another program while it was edited here. */
export function SavedNotice({ tabId }: { tabId: string }) {
  const tab = useStore(tabsStore, ({ tabs }) => tabs.find(({ id }) => id === tabId))
  const saving = useStore(savingStore, (ids) => ids.has(tabId))
  const now = useFileHashes()?.get(tab?.saved?.path ?? '')
  if (!tab?.saved || now === undefined || now === tab.saved.hash || saving) return null
  const gone = now === null
  if (!gone && !tab.dirty) return null
  const saveAgain = () => void saveOver(tabId, null).catch(reportError)
  return (
    <div role="alert" className={styles.notice}>
      <TriangleAlert size={16} aria-hidden />
      <span className={styles.text}>
        {gone
          ? 'The file of this request is gone or cannot be read. What you see is kept here.'
          : 'The file of this request was changed by another program. Your edits are kept here.'}
      </span>
      {gone ? (
        <Button size="sm" onClick={saveAgain}>
          Save it again
        </Button>
      ) : (
        <Button size="sm" onClick={() => compareWithFile(tabId).catch(reportError)}>
          Compare
        </Button>
      )}
    </div>
  )
}
