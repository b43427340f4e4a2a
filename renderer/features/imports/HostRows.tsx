import type { EnvironmentList } from '#shared/contract/environments.ts'
import type { ImportReview } from '#shared/contract/interchange.ts'
import { counted } from '../../ui/counted.ts'
import { environmentOf } from './hosts.ts'
import styles from './Summary.module.css'

const most = 100

/** Each host with what it becomes. */
export function HostRows({ hosts, known }: { hosts: ImportReview['hosts']; known: EnvironmentList['environments'] }) {
  return (
    <ul className={styles.list}>
      {hosts.slice(0, most).map(({ host, requests, becomes }) => (
        <li key={host}>
          <p className={styles.mono} title={host}>
            {host}
          </p>
          <p className={styles.hint}>
            <Fate host={host} becomes={becomes} />
            {becomes !== null && environmentOf(host, known) !== undefined && `, as in ${environmentOf(host, known)}`}
            {requests !== null && `, ${counted(requests, 'request')}`}
          </p>
        </li>
      ))}
      {hosts.length > most && <li>and {hosts.length - most} more, which are kept</li>}
    </ul>
  )
}

function Fate({ host, becomes }: { host: string; becomes: string | null }) {
  if (becomes === null) return host.startsWith('{{') ? 'A variable, as it is' : 'Kept, without sign-in'
  return (
    <>
      Becomes <span className={styles.chip}>{becomes}</span>
    </>
  )
}
