import { CircleAlert, CircleCheck, UserRound } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Badge } from '#renderer/ui/Badge.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { problemOf } from '#shared/error-texts.ts'
import type { Environment } from '#shared/model/environment.ts'
import styles from './WhoAmI.module.css'
import { type Identity, whoAmI } from './who-am-i.ts'

type Check =
  | { state: 'idle' }
  | { state: 'asking' }
  | { state: 'answered'; identity: Identity }
  | { state: 'failed'; problem: string }

/** Asks the workspace itself: the surest sign that host and credential fit. Only when somebody presses the button. */
export function WhoAmI({ environment }: { environment: Environment }) {
  const [check, setCheck] = useState<Check>({ state: 'idle' })
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])
  const ask = async () => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setCheck({ state: 'asking' })
    try {
      const identity = await whoAmI(environment.name, controller.signal)
      setCheck({ state: 'answered', identity })
    } catch (error) {
      if (controller.signal.aborted) setCheck({ state: 'idle' })
      else setCheck({ state: 'failed', problem: problemOf(error) })
    }
  }
  const asking = check.state === 'asking'
  return (
    <div className={styles.card} role="status" aria-label="Who am I">
      <Result check={check} />
      <Button size="sm" onClick={() => (asking ? running.current?.abort() : void ask())}>
        {asking ? 'Stop' : check.state === 'idle' ? 'Check' : 'Check again'}
      </Button>
    </div>
  )
}

function Result({ check }: { check: Check }) {
  if (check.state === 'idle') {
    return line(
      <UserRound size={16} aria-hidden className={styles.quiet} />,
      'Asks the workspace whose credential this is.',
    )
  }
  if (check.state === 'asking') {
    return line(<UserRound size={16} aria-hidden className={styles.quiet} />, 'Asking the workspace …')
  }
  if (check.state === 'failed') return line(<CircleAlert size={16} aria-hidden className={styles.bad} />, check.problem)
  const { identity } = check
  const took = <span className={styles.hint}>{`${identity.status}, ${identity.ms} ms`}</span>
  if (identity.status !== 200) {
    return (
      <>
        {line(<CircleAlert size={16} aria-hidden className={styles.bad} />, explain(identity))}
        {took}
      </>
    )
  }
  if (identity.userName === null && identity.id === null) {
    return (
      <>
        {line(
          <CircleAlert size={16} aria-hidden className={styles.bad} />,
          'The answer is not that of a workspace. Check the host.',
        )}
        {took}
      </>
    )
  }
  return (
    <>
      <CircleCheck size={16} aria-hidden className={styles.ok} />
      <span className={styles.name}>{identity.userName ?? 'no name'}</span>
      {identity.groups.includes('admins') && <Badge>workspace admin</Badge>}
      <span className={styles.id}>
        id <span className={styles.number}>{identity.id}</span>
      </span>
      <span className={styles.space} />
      {took}
    </>
  )
}

function line(icon: ReactNode, text: string): ReactNode {
  return (
    <>
      {icon}
      <span className={styles.text}>{text}</span>
    </>
  )
}

function explain({ status, message }: Identity): string {
  if (status === 401) return 'The workspace refused the credential. Replace the token, or check the host.'
  if (status === 403) return `The workspace knows the credential but does not let it in. ${message ?? ''}`.trim()
  return `The workspace answered ${status}. ${message ?? ''}`.trim()
}
