import { Braces, Globe, KeyRound, Layers, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { counted } from '../../ui/counted.ts'
import { EnvironmentRows } from './EnvironmentRows.tsx'
import { HostRows } from './HostRows.tsx'
import { SecretRows } from './SecretRows.tsx'
import styles from './Summary.module.css'
import type { SummaryProps } from './summary-props.ts'
import { VariableList } from './VariableList.tsx'

/** Credentials, hosts, environments and variables that were found, and what becomes of them. */
export function Summary({ review, choice, known }: SummaryProps) {
  const { secrets, hosts, environments, nodes } = review
  const owners = nodes.flatMap(({ name, variables }, at) => (variables ? [{ name, variables, at }] : []))
  const count = owners.reduce((sum, { variables }) => sum + variables.length, 0)
  const offers = environments.length + (choice.made ? 1 : 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label="What was found">
      {secrets.length > 0 && (
        <Part
          icon={KeyRound}
          tone="var(--s-error)"
          title={counted(secrets.length, 'credential')}
          text="Taken out of what is imported. They go into the keychain, or nowhere; no file gets them."
        >
          <SecretRows review={review} choice={choice} known={known} />
        </Part>
      )}
      {hosts.length > 0 && (
        <Part
          icon={Globe}
          tone="var(--s-warn)"
          title={counted(hosts.length, 'host')}
          text="The credential of an environment goes to its own host only."
        >
          <HostRows hosts={hosts} known={known} />
        </Part>
      )}
      {offers > 0 && (
        <Part icon={Layers} tone="var(--accent-text)" title={counted(offers, 'environment')}>
          <EnvironmentRows review={review} choice={choice} known={known} />
        </Part>
      )}
      {count > 0 && (
        <Part icon={Braces} tone="var(--s-ok)" title={counted(count, 'variable')} text="Of collections and folders.">
          {owners.map(({ name, variables, at }) => (
            <VariableList key={at} name={name} variables={variables} />
          ))}
        </Part>
      )}
    </section>
  )
}

function Part(props: { icon: LucideIcon; tone: string; title: string; text?: string; children: ReactNode }) {
  const { icon: Icon, tone, title, text, children } = props
  return (
    <section aria-label={title} className={styles.part}>
      <Icon size={16} aria-hidden style={{ color: tone }} />
      <div className={styles.body}>
        <h3 className={styles.title}>{title}</h3>
        {text && <p>{text}</p>}
        {children}
      </div>
    </section>
  )
}
