import { File as FileIcon, Upload, X } from 'lucide-react'
import { useRef } from 'react'
import type { FileReference } from '#shared/model/request.ts'
import { formatSize } from '../../../json/view/format-size.ts'
import { useStore } from '../../../session/store.ts'
import { type FilePlace, takeFile, uploadFor, uploadsStore } from '../../../session/uploads.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import styles from './body.module.css'

interface FileFieldProps {
  place: FilePlace
  file: FileReference | null
  /** `part`: the place that it has by then. */
  onChange: (file: FileReference | null, part: number | null) => void
}

/** Choosing a file hands its bytes over at once; the draft only keeps its name, size and id. */
export function FileField({ place, file, onChange }: FileFieldProps) {
  const upload = useStore(uploadsStore, (all) => uploadFor(all, place))
  const picker = useRef<HTMLInputElement>(null)
  const problem = upload?.problem
  const take = (chosen: File | undefined) => {
    if (chosen) void takeFile(place, { file: chosen, onTaken: onChange })
  }
  if (upload && upload.problem === null)
    return (
      <span className={styles.fileField}>
        <span className={styles.fileName}>{upload.name}</span>
        <span className={styles.progress}>
          <Progress label={`Reading ${upload.name}`} value={upload.size > 0 ? upload.sent / upload.size : null} />
        </span>
        <span className={styles.size}>
          {formatSize(upload.sent)} of {formatSize(upload.size)}
        </span>
        <Button size="sm" onClick={upload.stop}>
          Stop
        </Button>
      </span>
    )
  return (
    <span className={styles.fileField}>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="File"
        onChange={(event) => {
          take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      {file && (
        <>
          <FileIcon size={14} aria-hidden />
          <span className={styles.fileName}>{file.name}</span>
          <span className={styles.size}>{formatSize(file.size)}</span>
          <IconButton size="sm" icon={X} label={`Remove ${file.name}`} onClick={() => onChange(null, place.part)} />
        </>
      )}
      {!file && (
        <Button size="sm" icon={Upload} onClick={() => picker.current?.click()}>
          Choose file
        </Button>
      )}
      {problem && <span className={styles.problem}>{problem}</span>}
    </span>
  )
}
