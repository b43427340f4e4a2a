import { useHostQuery } from '../host/query.ts'
import { runningSession, showSession } from '../session/journal.ts'
import { setLayout } from '../session/layout.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import styles from './StatusBar.module.css'
import { showSection } from './sections.ts'

/** The session of the journal that runs: wherever one is, it says that what is sent is written down. */
export function RunningSession() {
  const session = runningSession(useHostQuery('journal.sessions', null).data)
  if (!session) return null
  const { id, name, sends } = session
  const text = `${name}, ${sends === 1 ? '1 send' : `${sends.toLocaleString('en')} sends`}`
  const show = () => {
    showSession(id)
    setLayout('sidebar.open', true)
    showSection('journal')
  }
  return (
    <Tooltip text="What is sent now is in the journal" side="top">
      <button type="button" aria-label={`Journal: ${text}, running`} className={styles.session} onClick={show}>
        <span aria-hidden className={styles.dot} />
        <span className={styles.clip}>{text}</span>
      </button>
    </Tooltip>
  )
}
