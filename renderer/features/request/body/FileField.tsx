import { File as FileIcon, Upload, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { AppError } from '#shared/errors.ts'
import type { FileReference } from '#shared/model/request.ts'
import { uploadFile } from '../../../host/upload-file.ts'
import { formatSize } from '../../../json/view/format-size.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Progress } from '../../../ui/Progress.tsx'
import styles from './body.module.css'

interface FileFieldProps {
  file: FileReference | null
  onChange: (file: FileReference | null) => void
}

interface Handover {
  name: string
  size: number
  sent: number
  controller: AbortController
}

/** Choosing a file hands its bytes over at once; the draft only keeps its name, size and id. */
export function FileField({ file, onChange }: FileFieldProps) {
  const [upload, setUpload] = useState<Handover | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])

  const take = async (chosen: File | undefined) => {
    if (!chosen) return
    const controller = new AbortController()
    running.current = controller
    const begun = { name: chosen.name, size: chosen.size, sent: 0, controller }
    setUpload(begun)
    setProblem(null)
    try {
      onChange(await uploadFile(chosen, controller.signal, (sent) => setUpload({ ...begun, sent })))
    } catch (error) {
      const failure = error instanceof AppError ? error : null
      if (failure?.code !== 'cancelled') setProblem(failure?.message ?? 'The file could not be taken over.')
    }
    setUpload(null)
  }
  if (upload)
    return (
      <span className={styles.fileField}>
        <span className={styles.fileName}>{upload.name}</span>
        <span className={styles.progress}>
          <Progress label={`Reading ${upload.name}`} value={upload.size > 0 ? upload.sent / upload.size : null} />
        </span>
        <span className={styles.size}>
          {formatSize(upload.sent)} of {formatSize(upload.size)}
        </span>
        <Button size="sm" onClick={() => upload.controller.abort()}>
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
          void take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      {file && (
        <>
          <FileIcon size={14} aria-hidden />
          <span className={styles.fileName}>{file.name}</span>
          <span className={styles.size}>{formatSize(file.size)}</span>
          <IconButton size="sm" icon={X} label={`Remove ${file.name}`} onClick={() => onChange(null)} />
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
