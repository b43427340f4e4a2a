import type { JournalSession } from '#shared/model/journal.ts'
import { showSession } from '../../../session/journal.ts'
import { classNames } from '../../../ui/class-names.ts'
import { dayLabel, timeLabel } from '../rows.ts'
import styles from './Journal.module.css'
import { countsText, stateWords } from './journal-actions.ts'

/** A session in two lines: its name, and when it was and what is in it. */
export function SessionRow({ id, session, current }: { id: string; session: JournalSession; current: boolean }) {
  const { name, state, startedAt } = session
  const when = `${dayLabel(startedAt, Date.now())} ${timeLabel(startedAt).slice(0, 5)}`
  const counts = countsText(session)
  return (
    <div
      role="option"
      id={id}
      data-id={session.id}
      tabIndex={-1}
      aria-selected={current}
      aria-label={[name, stateWords[state], counts, when].join(', ')}
      className={classNames(styles.session, current && styles.current)}
      onClick={() => showSession(session.id)}
      onKeyDown={undefined}
    >
      <span className={styles.line}>
        {state === 'running' && <span aria-hidden className={styles.dot} />}
        <span className={styles.name}>{name}</span>
        <span className={styles.state}>{state === 'ended' ? '' : stateWords[state]}</span>
      </span>
      <span className={styles.facts}>{`${when} · ${counts}`}</span>
    </div>
  )
}
