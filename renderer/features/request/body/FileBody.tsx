import type { RequestBody } from '#shared/model/request.ts'
import styles from './body.module.css'
import { ContentTypeField } from './ContentTypeField.tsx'
import { FileField } from './FileField.tsx'

interface FileBodyProps {
  body: Extract<RequestBody, { type: 'file' }>
  onChange: (body: RequestBody) => void
}

/** The bytes of one file as the body. */
export function FileBody({ body, onChange }: FileBodyProps) {
  return (
    <>
      <ContentTypeField value={body.contentType} onChange={(contentType) => onChange({ ...body, contentType })} />
      <div className={styles.file}>
        <FileField file={body.file} onChange={(file) => onChange({ ...body, file })} />
        {!body.file && <span className={styles.label}>The bytes are sent exactly as they are.</span>}
      </div>
    </>
  )
}
