import { TriangleAlert } from 'lucide-react'
import type { Response } from '#shared/model/response.ts'
import { formatSize } from '../../../json/view/format-size.ts'
import { pathInSentence } from '../../../json/view/path-words.ts'
import type { DocumentState } from '../../../json/worker/protocol.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from './Banner.module.css'

function noticesOf(state: DocumentState, { incomplete, size }: Response): string[] {
  const { problem, mismatch, failure, invalidUtf8, cut, received } = state
  const notices: string[] = []
  if (incomplete) {
    const rest = [incomplete.likely, incomplete.remedy].filter(Boolean).join(' ')
    if (incomplete.code === 'not_found') return [incomplete.message]
    notices.push(`The answer is not whole. ${incomplete.message} ${rest} What came is kept below.`)
  }
  if (cut) {
    notices.push(
      `Only the first ${formatSize(received)} of ${formatSize(size)} are shown: all of it would take too much memory. “Save response” writes all of it to a file.`,
    )
  }
  if (failure) notices.push(failure)
  if (mismatch) notices.push(mismatch)
  if (problem && !(incomplete && problem.truncated)) {
    const place = `Line ${problem.line.toLocaleString('en')}, column ${problem.column.toLocaleString('en')}, byte ${problem.offset.toLocaleString('en')}, at ${pathInSentence(problem.path)}.`
    notices.push(`This is not valid JSON. ${problem.message} ${place} What comes before is shown; Raw has all of it.`)
  }
  if (invalidUtf8 !== null) {
    notices.push(
      `Some bytes are not UTF-8, the first at byte ${invalidUtf8.toLocaleString('en')}. They are shown as \ufffd.`,
    )
  }
  return notices
}

export interface DocumentNoticesProps {
  state: DocumentState
  response: Response
  /** Reads what was not read after somebody stopped it. */
  onReadOn: () => void
}

/** What is worth knowing before one trusts what is shown. */
export function DocumentNotices({ state, response, onReadOn }: DocumentNoticesProps) {
  return (
    <>
      {noticesOf(state, response).map((text) => (
        <div key={text} className={styles.notice} role="note">
          <TriangleAlert size={14} aria-hidden />
          <span>{text}</span>
        </div>
      ))}
      {state.stopped && (
        <div className={styles.notice} role="note">
          <TriangleAlert size={14} aria-hidden />
          <span>
            Reading was stopped: the first {formatSize(state.received)} of {formatSize(response.size)} are shown.
          </span>
          <Button size="sm" className={styles.action} onClick={onReadOn}>
            Read on
          </Button>
        </div>
      )}
    </>
  )
}
