import type { Output } from '#shared/contract/contract.ts'
import { formatSize } from '../../../json/view/format-size.ts'
import { saveBody } from '../../../session/save-body.ts'
import { Badge, type BadgeProps } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import styles from './ExportDialog.module.css'
import { groupNotes } from './group-notes.ts'

type Result = Output<'exports.write'>
type Kind = Result['notes'][number]['kind']

const kinds: Readonly<Record<Kind, { label: string; tone: NonNullable<BadgeProps['tone']> }>> = {
  dropped: { label: 'Left out', tone: 'warn' },
  changed: { label: 'Changed', tone: 'neutral' },
  script: { label: 'Script', tone: 'neutral' },
  secret: { label: 'Credential', tone: 'secret' },
  file: { label: 'File', tone: 'neutral' },
  host: { label: 'Host', tone: 'neutral' },
}
const mostShown = 200

/** The files, and what could not be carried over. */
export function ExportDone({ result }: { result: Result }) {
  const { files, requests, left, notes } = result
  const groups = groupNotes(notes)
  return (
    <div className={styles.form}>
      <p role="status" aria-label="Exported" className={styles.summary}>
        {requests === 1 ? '1 request' : `${requests.toLocaleString('en')} requests`} in{' '}
        {files.length === 1 ? 'one file' : `${files.length} files`}.
        {left > 0 && ` ${left === 1 ? 'One is' : `${left.toLocaleString('en')} are`} left out: see below.`}
      </p>
      <ul className={styles.files}>
        {files.map(({ bodyId, name, size }) => (
          <li key={bodyId} className={styles.file}>
            <span className={styles.fileName}>{name}</span>
            <span className={styles.about}>{formatSize(size)}</span>
            <Button variant="quiet" size="sm" aria-label={`Save again: ${name}`} onClick={() => saveBody(bodyId, name)}>
              Save again
            </Button>
          </li>
        ))}
      </ul>
      {groups.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
        <section className={styles.notes} aria-label="What could not be carried over" tabIndex={0}>
          <h3 className={styles.legend}>What could not be carried over</h3>
          <ul>
            {groups.slice(0, mostShown).map(({ kind, message, places }) => (
              <li key={`${kind} ${message}`} className={styles.note}>
                <Badge tone={kinds[kind].tone}>{kinds[kind].label}</Badge>
                <div className={styles.words}>
                  <p>{message}</p>
                  <p className={styles.about}>
                    {places.slice(0, 3).join(', ')}
                    {places.length > 3 && ` and ${(places.length - 3).toLocaleString('en')} more`}
                  </p>
                </div>
              </li>
            ))}
          </ul>
          {groups.length > mostShown && (
            <p className={styles.about}>And {(groups.length - mostShown).toLocaleString('en')} more.</p>
          )}
        </section>
      )}
    </div>
  )
}
