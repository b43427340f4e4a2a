import type { RequestBody } from '#shared/model/request.ts'
import styles from './body.module.css'
import { ContentTypeField } from './ContentTypeField.tsx'
import { FileField } from './FileField.tsx'

type BytesOfFile = Extract<RequestBody, { type: 'file' }>

interface FileBodyProps {
  tabId: string
  body: BytesOfFile
  /** Parts of the body that change: a file may take its time. */
  onChange: (change: Partial<BytesOfFile>) => void
}

/** The bytes of one file as the body. */
export function FileBody({ tabId, body, onChange }: FileBodyProps) {
  return (
    <>
      <ContentTypeField value={body.contentType} onChange={(contentType) => onChange({ contentType })} />
      <div className={styles.file}>
        <FileField place={{ tabId, part: null }} file={body.file} onChange={(file) => onChange({ file })} />
        {!body.file && <span className={styles.label}>The bytes are sent exactly as they are.</span>}
      </div>
    </>
  )
}
