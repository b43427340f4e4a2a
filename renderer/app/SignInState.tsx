import { CircleAlert, CircleCheck, CircleDashed, CircleHelp, type LucideIcon } from 'lucide-react'
import { tokenVariable } from '#shared/model/known-variables.ts'
import { useHostQuery } from '../host/query.ts'
import { useActiveEnvironment } from '../session/environment.ts'
import { setLayout } from '../session/layout.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import { showSection } from './sections.ts'
import styles from './TitleBar.module.css'

interface Shown {
  icon: LucideIcon
  tone: string | undefined
  text: string
  tip: string
}

const tokenStates: Record<'set' | 'missing' | 'unknown', Shown> = {
  set: {
    icon: CircleCheck,
    tone: styles.ok,
    text: 'token set',
    tip: 'Requests are sent with the token of this environment.',
  },
  missing: {
    icon: CircleAlert,
    tone: styles.warn,
    text: 'no token',
    tip: 'This environment has no token yet. Set it here.',
  },
  unknown: {
    icon: CircleHelp,
    tone: styles.warn,
    text: 'token unknown',
    tip: 'The keychain does not tell whether there is a token.',
  },
}
const fixed: Record<'demo' | 'none', Shown> = {
  demo: {
    icon: CircleCheck,
    tone: styles.ok,
    text: 'demo workspace',
    tip: 'Requests go to the demo workspace inside Trowel.',
  },
  none: { icon: CircleDashed, tone: undefined, text: 'no sign-in', tip: 'Requests are sent without a credential.' },
}

/** How the active environment signs in, and whether it can. */
export function SignInState() {
  const environment = useActiveEnvironment()
  return environment ? <SignInButton key={environment.name} name={environment.name} kind={environment.signIn} /> : null
}

function SignInButton({ name, kind }: { name: string; kind: 'token' | 'demo' | 'none' }) {
  const secrets = useHostQuery('secrets.list', { environment: name }).data
  const token = secrets?.find((secret) => secret.name === tokenVariable)
  const shown = kind === 'token' ? token && tokenStates[token.state] : fixed[kind]
  if (!shown) return null
  const Icon = shown.icon
  const edit = () => {
    setLayout('environments.selected', name)
    showSection('environments')
  }
  return (
    <Tooltip text={shown.tip}>
      <button
        type="button"
        aria-label={`Sign-in: ${shown.text}`}
        className={`${styles.ghost} ${styles.secondary}`}
        onClick={edit}
      >
        <Icon size={14} aria-hidden className={shown.tone} />
        <span className={styles.wide}>{shown.text}</span>
      </button>
    </Tooltip>
  )
}
