import { useMemo } from 'react'
import { host } from '../../host/current.ts'
import { closeConflict, saveInto, saveOver, saveStore, takeTheirs } from '../../session/saved-requests.ts'
import { useStore } from '../../session/store.ts'
import { findTab } from '../../session/tabs.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { reportError } from '../../ui/report-error.ts'
import styles from './ConflictDialog.module.css'
import { pairLines } from './line-diff.ts'

/** The edits here and the file as another program left it, side by side: one of them, or both. */
export function ConflictDialog() {
  const conflict = useStore(saveStore, (state) => state.conflict)
  const pairs = useMemo(() => (conflict ? pairLines(conflict.texts.mine, conflict.texts.theirs ?? '') : []), [conflict])
  if (!conflict) return null
  const { tabId, texts } = conflict
  const tab = findTab(tabId)
  const path = tab?.saved?.path
  if (!tab || path === undefined) return null
  const name = tab.title ?? 'Request'
  const close = () => closeConflict(tabId)
  const settle = (work: () => Promise<void>) => () => {
    close()
    work().catch(reportError)
  }
  const keepBoth = async () => {
    const parent = path.slice(0, path.lastIndexOf('/'))
    await saveInto(tabId, parent, `${name} (mine)`)
  }
  const keepMine = async () => {
    // What is written over is what was shown: anything newer is a conflict of its own.
    const [now] = await host().call('collections.hashes', { paths: [path] })
    await saveOver(tabId, texts.hash ?? now?.hash ?? null)
  }
  return (
    <Dialog
      open
      onClose={close}
      title={`"${name}" was changed here and in its file`}
      width={1000}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button onClick={settle(() => takeTheirs(tabId))}>Take theirs</Button>
          <Button onClick={settle(keepBoth)}>Keep both</Button>
          <Button variant="primary" onClick={settle(keepMine)}>
            Keep mine
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is reached by keyboard */}
      <section className={styles.texts} tabIndex={0} aria-label="Both texts">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Mine, in this tab</th>
              <th scope="col">Theirs, in the file</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ mine, theirs }, at) => {
              const differs = mine !== theirs
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
                <tr key={at}>
                  <td className={classNames(differs && mine !== null && styles.mine, mine === null && styles.none)}>
                    {mine}
                  </td>
                  <td
                    className={classNames(differs && theirs !== null && styles.theirs, theirs === null && styles.none)}
                  >
                    {theirs}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </Dialog>
  )
}
