import { GitCompareArrows, X } from 'lucide-react'
import { useStore } from '../../session/store.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './CompareBar.module.css'
import { choose, chosenStore } from './compare-entries.ts'
import { nameOf } from './entry-texts.ts'
import { timeLabel } from './rows.ts'

/** Says what the next choice will be compared with. */
export function CompareBar() {
  const chosen = useStore(chosenStore, (entry) => entry)
  if (!chosen) return null
  const name = `${chosen.method} ${nameOf(chosen)}, ${timeLabel(chosen.startedAt)}`
  return (
    <div role="status" aria-label="To compare" className={styles.bar} title={name}>
      <GitCompareArrows size={14} aria-hidden />
      <span className={styles.text}>
        <strong>{name}</strong>
        <span>Choose another and press C</span>
      </span>
      <IconButton size="sm" label="Compare nothing" icon={X} onClick={() => choose(null)} />
    </div>
  )
}
