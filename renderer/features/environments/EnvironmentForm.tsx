import { useState } from 'react'
import form from '#renderer/ui/form.module.css'
import { reportError } from '#renderer/ui/report-error.ts'
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'
import { Switch } from '#renderer/ui/Switch.tsx'
import type { Environment, SignInKind } from '#shared/model/environment.ts'
import { ColourPicker } from './ColourPicker.tsx'
import { useChangeEnvironment } from './change-environment.ts'
import styles from './EnvironmentMain.module.css'
import { FormRow } from './FormRow.tsx'
import { HostField } from './HostField.tsx'
import { TokenRows } from './TokenRows.tsx'
import { WhoAmI } from './WhoAmI.tsx'

const signIns: readonly { value: SignInKind; label: string }[] = [
  { value: 'token', label: 'Token' },
  { value: 'demo', label: 'Demo workspace' },
  { value: 'none', label: 'None' },
]
const hints: Record<SignInKind, string> = {
  token: '',
  demo: 'Host and token are those of the demo workspace inside Trowel.',
  none: 'Requests are sent without a credential.',
}

/** How to reach and sign in to the workspace. Every field saves itself. */
export function EnvironmentForm({ environment }: { environment: Environment }) {
  const { name, signIn } = environment
  const change = useChangeEnvironment(name)
  // Shown at once; the saved value takes over when it is there.
  const [pending, setPending] = useState<Partial<Environment>>({})
  const set = (part: Partial<Environment>) => {
    setPending(part)
    change((before) => ({ ...before, ...part }))
      .catch(reportError)
      .finally(() => setPending({}))
  }
  const shown = { ...environment, ...pending }
  return (
    <div className={form.form}>
      <FormRow label="Sign-in">
        <SegmentedControl
          label="Sign-in"
          value={shown.signIn}
          options={signIns}
          onChange={(value) => set({ signIn: value })}
        />
        <span className={styles.hint}>{hints[shown.signIn]}</span>
      </FormRow>
      {signIn !== 'demo' && (
        <FormRow label="Host">
          <HostField environment={environment} />
        </FormRow>
      )}
      {signIn === 'token' && <TokenRows environment={environment} />}
      <FormRow label="Who am I" tall>
        <WhoAmI environment={environment} />
      </FormRow>
      <FormRow label="Colour">
        <ColourPicker value={shown.colour} onChange={(colour) => set({ colour })} />
      </FormRow>
      <FormRow label="Protected">
        <Switch danger label="Protected" checked={shown.protected} onChange={(on) => set({ protected: on })} />
        <span className={`${styles.hint} ${styles.grow}`}>
          Frames the window in {shown.colour}, and asks before a call that destroys or replaces something.
        </span>
      </FormRow>
    </div>
  )
}
