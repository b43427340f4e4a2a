import { X } from 'lucide-react'
import { explanation } from '#shared/error-texts.ts'
import { formatSize } from '../../../json/view/format-size.ts'
import { useStore } from '../../../session/store.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import { StopButton } from '../../../ui/StopButton.tsx'
import styles from './ExportProgress.module.css'
import { dismissExport, exportsStore } from './exports.ts'

/** How far an export is, and a way to stop it; or why it failed. */
export function ExportProgress({ bodyId }: { bodyId: string }) {
  const running = useStore(exportsStore, (all) => all[bodyId])
  if (!running) return null
  const { name, done, total, error, stop } = running
  if (error) {
    return (
      <div className={styles.line} role="alert">
        <span className={styles.text}>
          {name} was not written. {explanation(error)}
        </span>
        <IconButton size="sm" label="Dismiss" icon={X} onClick={() => dismissExport(bodyId)} />
      </div>
    )
  }
  return (
    <>
      <Progress value={total > 0 ? done / total : null} label="Exporting" />
      <div className={styles.line}>
        <span className={styles.text}>
          Writing {name}, {formatSize(done)} of {formatSize(total)} read
        </span>
        <StopButton onStop={stop} />
      </div>
    </>
  )
}
