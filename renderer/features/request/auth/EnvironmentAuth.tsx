import { useQuery } from '@tanstack/react-query'
import { type Environment, hostVariable, tokenVariable } from '#shared/model/environment.ts'
import type { SecretState } from '#shared/model/secret.ts'
import { hostQuery } from '../../../host/query.ts'
import { useActiveEnvironment } from '../../../session/environment.ts'
import { SetVariable } from '../variables/SetVariable.tsx'
import { useVariableStates } from '../variables/variable-states.ts'
import styles from './AuthPane.module.css'

function tokenText(token: SecretState | undefined): string {
  if (!token) return '…'
  if (token.state === 'unknown') return token.problem ?? 'the keychain does not answer'
  if (token.state === 'missing') return 'not set'
  return token.savedAt === null ? 'set' : `set ${new Date(token.savedAt).toISOString().slice(0, 10)}`
}

/** Which credential goes out, and to which host alone. */
export function EnvironmentAuth() {
  const environment = useActiveEnvironment()
  if (environment === undefined) return null
  if (environment === null)
    return <p className={styles.text}>No environment is active, so nothing signs in. Choose one at the top right.</p>
  if (environment.signIn === 'none')
    return <p className={styles.text}>The environment {environment.name} does not sign in.</p>
  if (environment.signIn === 'demo')
    return (
      <p className={styles.text}>
        {environment.name} signs in to the demo workspace inside the app. Its token goes nowhere else.
      </p>
    )
  return <TokenFacts environment={environment} />
}

function TokenFacts({ environment }: { environment: Environment }) {
  const secrets = useQuery(hostQuery('secrets.list', { environment: environment.name }))
  const token = secrets.data?.find((secret) => secret.name === tokenVariable)
  const host = useVariableStates().find(hostVariable)?.value
  const bound = token?.origin
  return (
    <>
      <dl className={styles.facts}>
        <dt>Environment</dt>
        <dd>{environment.name}</dd>
        <dt>Token</dt>
        <dd className={token?.state === 'set' ? styles.set : styles.unset}>
          {tokenText(token)}{' '}
          {token?.state === 'missing' && (
            <SetVariable name={tokenVariable} environment={environment} word="Set token" />
          )}
        </dd>
        <dt>Goes only to</dt>
        <dd className={styles.mono}>{bound ?? host ?? '…'}</dd>
      </dl>
      <p className={styles.text}>
        {token?.state === 'missing'
          ? 'It is kept in the keychain and never in a file, and it goes only to this host.'
          : 'Sent as a Bearer token. A request to any other host goes out without it.'}
      </p>
    </>
  )
}
