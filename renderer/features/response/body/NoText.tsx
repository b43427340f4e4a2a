import { Download } from 'lucide-react'
import type { Response } from '#shared/model/response.ts'
import { formatSize } from '../../../json/view/format-size.ts'
import type { DocumentState } from '../../../json/worker/protocol.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { fileNameOf, saveAddress } from './file-name.ts'
import styles from './NoText.module.css'

/** An answer without a text: nothing at all, or bytes to save. */
export function NoText({ state, response }: { state: DocumentState; response: Response }) {
  if (state.kind === 'empty') {
    return (
      <EmptyState
        title="The answer has no body"
        text={`${response.status} ${response.statusText} came with headers only. They are on the Headers tab.`}
      />
    )
  }
  const name = state.format ?? 'Binary data'
  return (
    <EmptyState
      title={`${name}, ${formatSize(response.size)}`}
      text={`${response.contentType ? `Sent as ${response.contentType}. ` : ''}It cannot be shown as text. Save it to open it with another program.`}
      action={
        <a className={styles.save} href={saveAddress(response)} download={fileNameOf(response)}>
          <Download size={16} aria-hidden />
          Save to a file
        </a>
      }
    />
  )
}
