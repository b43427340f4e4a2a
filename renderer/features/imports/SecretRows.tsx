import { useHostQuery } from '../../host/query.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { counted } from '../../ui/counted.ts'
import { Select, type SelectOption } from '../../ui/Select.tsx'
import { hostOf } from './hosts.ts'
import styles from './Summary.module.css'
import type { SummaryProps } from './summary-props.ts'
import type { SecretTarget } from './use-choice.ts'

/** Each credential with where it was found and where it goes. Its value never comes here. */
export function SecretRows({ review, choice, known }: SummaryProps) {
  const targets: SelectOption[] = [
    ...known
      .filter(({ signIn }) => signIn !== 'demo')
      .map(({ name, variables }) => ({
        value: `in:${name}`,
        label: `Keychain of ${name}`,
        detail: hostOf(variables) || 'has no host yet',
        disabled: hostOf(variables) === '',
      })),
    ...(choice.made?.on ? [{ value: 'new', label: `Keychain of ${choice.made.name}`, detail: 'new' }] : []),
  ]
  const optionsFor = (environment: number | null): SelectOption[] => {
    const own = environment === null ? undefined : review.environments[environment]
    const mine = own
      ? [{ value: 'own', label: `Keychain of ${own.name}`, disabled: !choice.environments.has(environment!) }]
      : targets
    return [...mine, { value: 'none', label: 'Leave out', separated: mine.length > 0 }]
  }
  const ofRequests = review.secrets.flatMap(({ environment }, at) => (environment === null ? [at] : []))
  const together = new Set(ofRequests.map((at) => choice.secretChoice(at).target))
  return (
    <>
      {ofRequests.length > 1 && (
        <div className={styles.together}>
          <span>Those of requests</span>
          <Select
            label="All credentials of requests"
            size="sm"
            value={together.size === 1 ? [...together][0]! : ''}
            placeholder="differ"
            onChange={(target) => choice.chooseSecret(ofRequests, { target: target as SecretTarget })}
            options={optionsFor(null)}
          />
        </div>
      )}
      <ul className={styles.list}>
        {review.secrets.map(({ name, environment, count, places, hosts }, at) => {
          const { target, replace } = choice.secretChoice(at)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and the order never changes
            <li key={at}>
              <div className={styles.row}>
                <div className={styles.grow}>
                  <span className={styles.mono}>{name}</span>
                  <p className={styles.hint} title={places.join('\n')}>
                    {environment === null
                      ? placeText(count, places, hosts)
                      : `Of the environment ${review.environments[environment]?.name}`}
                  </p>
                </div>
                <Select
                  label={`Where ${name} goes`}
                  size="sm"
                  className={styles.target}
                  value={target}
                  onChange={(next) => choice.chooseSecret([at], { target: next as SecretTarget })}
                  options={optionsFor(environment)}
                />
              </div>
              {target.startsWith('in:') && (
                <SetAlready
                  name={name}
                  environment={target.slice(3)}
                  replace={replace}
                  onChange={(next) => choice.chooseSecret([at], { replace: next })}
                />
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function placeText(count: number, places: readonly string[], hosts: readonly string[]): string {
  if (count === 0) return 'A variable that no request uses'
  const others = hosts.filter((host) => !host.startsWith('{{'))
  const to = others.length === 0 ? '' : ` to ${others.join(', ')}`
  return `In ${counted(count, 'request')}${to}: ${places.slice(0, 3).join('; ')}${count > 3 ? ' …' : ''}`
}

/** One that is there is only replaced when somebody says so. */
function SetAlready(props: {
  name: string
  environment: string
  replace: boolean
  onChange: (replace: boolean) => void
}) {
  const { name, environment, replace, onChange } = props
  const states = useHostQuery('secrets.list', { environment }).data
  if (!states?.some((each) => each.name === name && each.state === 'set')) return null
  return (
    <div className={styles.already}>
      <Checkbox label={`Replace ${name} in ${environment}`} checked={replace} onChange={onChange} />
      <span>
        {replace
          ? `The one that is set in ${environment} is replaced.`
          : `Already set in ${environment}, and kept. Replace it?`}
      </span>
    </div>
  )
}
