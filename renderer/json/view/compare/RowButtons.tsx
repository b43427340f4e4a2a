import { Copy, EyeOff } from 'lucide-react'
import { IconButton } from '../../../ui/IconButton.tsx'
import { copyValueKeys } from '../copy-keys.ts'
import styles from './DifferenceList.module.css'

/** At the right of the chosen difference. */
export function RowButtons({ onCopy, onIgnore }: { onCopy: () => void; onIgnore: (() => void) | undefined }) {
  return (
    <span className={styles.actions}>
      <IconButton size="sm" tabIndex={-1} label="Copy change" shortcut={copyValueKeys} icon={Copy} onClick={onCopy} />
      {onIgnore && (
        <IconButton size="sm" tabIndex={-1} label="Leave out this path" shortcut="I" icon={EyeOff} onClick={onIgnore} />
      )}
    </span>
  )
}
