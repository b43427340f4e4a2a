import { ChevronsUpDown, Settings2, Shield } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useHostQuery } from '../host/query.ts'
import { activateEnvironment, environmentShown } from '../session/activate-environment.ts'
import { useCommand } from '../session/commands.ts'
import { environmentColour } from '../session/environment-colour.ts'
import { ColourDot } from '../ui/ColourDot.tsx'
import { classNames } from '../ui/class-names.ts'
import { reportError } from '../ui/report-error.ts'
import { Select, type SelectOption } from '../ui/Select.tsx'
import { showSection } from './sections.ts'
import styles from './TitleBar.module.css'

const none = 'none'
const manage = 'manage'
const named = (name: string) => `environment:${name}`

/** Which environment the next Send uses. */
export function EnvironmentSwitcher() {
  const [open, setOpen] = useState(false)
  const list = useHostQuery('environments.list', null).data
  useCommand('choose-environment', () => setOpen(true))
  const active = list?.environments.find((environment) => environment.name === list.active)
  const shown = list?.active
  useEffect(() => {
    if (shown !== undefined) environmentShown(shown)
  }, [shown])
  const choose = (value: string) => {
    if (value === manage) showSection('environments')
    else activateEnvironment(value === none ? null : value.slice(named('').length)).catch(reportError)
  }
  const options: SelectOption[] = (list?.environments ?? []).map((environment) => ({
    value: named(environment.name),
    label: environment.name,
    leading: <ColourDot colour={environmentColour(environment.colour)} />,
    trailing: environment.protected && <Shield size={14} aria-label="protected" />,
  }))
  return (
    <Select
      label="Environment"
      bare
      align="end"
      open={open}
      onOpenChange={setOpen}
      value={active ? named(active.name) : none}
      onChange={choose}
      className={classNames(styles.environment, active?.protected && styles.tinted)}
      arrow={<ChevronsUpDown size={14} aria-hidden />}
      shown={
        <span className={styles.chosen}>
          <ColourDot colour={active && environmentColour(active.colour)} />
          <span className={styles.clip}>{active?.name ?? 'No environment'}</span>
        </span>
      }
      options={[
        ...options,
        { value: none, label: 'No environment', leading: <ColourDot colour="transparent" />, separated: true },
        { value: manage, label: 'Edit environments', leading: <Settings2 size={14} aria-hidden />, separated: true },
      ]}
    />
  )
}
