import { CircleAlert } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useMemo } from 'react'
import type { Request } from '#shared/model/request.ts'
import { useActiveEnvironment } from '../../session/environment.ts'
import styles from './MissingVariables.module.css'
import paneStyles from './RequestPane.module.css'
import { missingVariables } from './variables/missing.ts'
import { SetVariable } from './variables/SetVariable.tsx'
import { useVariableStates } from './variables/variable-states.ts'

/** "2 variables missing": which, and a way to set each. */
export function MissingVariables({ request, short }: { request: Request; short: boolean }) {
  const { all, ready } = useVariableStates()
  const environment = useActiveEnvironment()
  const missing = useMemo(() => (ready ? missingVariables(request, all) : []), [request, all, ready])
  if (missing.length === 0) return null
  const said = missing.length === 1 ? '1 variable missing' : `${missing.length} variables missing`
  return (
    <Popover.Root>
      <Popover.Trigger className={paneStyles.missing} aria-label={said}>
        <CircleAlert size={14} aria-hidden />
        {short ? `${missing.length} missing` : said}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className={styles.popover} align="end" sideOffset={4} collisionPadding={8}>
          <p className={styles.text}>
            {environment ? `Not set in ${environment.name}. ` : 'No environment is active. '}
            The request is not sent before every variable has a value.
          </p>
          <ul>
            {missing.map((name) => (
              <li key={name} className={styles.row}>
                <code>{name}</code>
                {environment && <SetVariable name={name} environment={environment} />}
              </li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
