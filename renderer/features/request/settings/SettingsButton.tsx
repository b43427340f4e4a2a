import { SlidersHorizontal } from 'lucide-react'
import { Popover } from 'radix-ui'
import { defaultSendOptions, type Request, type SendOptions } from '#shared/model/request.ts'
import { editRequest } from '../../../session/tabs.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { SecondsField } from './SecondsField.tsx'
import styles from './SettingsButton.module.css'

const limits = [
  ['connectTimeoutMs', 'Connect', 'until the connection stands'],
  ['idleTimeoutMs', 'Silence', 'while nothing comes'],
  ['totalTimeoutMs', 'In all', 'from Send to the last byte'],
] as const

function differs(options: SendOptions): boolean {
  return Object.entries(defaultSendOptions).some(([key, value]) => options[key as keyof SendOptions] !== value)
}

/** Time-outs and redirects of this request. */
export function SettingsButton({ tabId, request }: { tabId: string; request: Request }) {
  const { options } = request
  const set = (change: Partial<SendOptions>) =>
    editRequest(tabId, (draft) => ({ ...draft, options: { ...draft.options, ...change } }))
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <IconButton
          size="sm"
          icon={SlidersHorizontal}
          label="Request settings"
          className={differs(options) ? styles.changed : undefined}
        />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.popover}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label="Request settings"
        >
          <div className={styles.row}>
            <span>Follow redirects</span>
            <Switch
              label="Follow redirects"
              checked={options.followRedirects}
              onChange={(followRedirects) => set({ followRedirects })}
            />
          </div>
          <div className={styles.head}>Time-outs in seconds, 0 for none</div>
          {limits.map(([key, label, hint]) => (
            <div key={key} className={styles.row}>
              <span>
                {label} <span className={styles.hint}>{hint}</span>
              </span>
              <SecondsField label={`${label} time-out`} value={options[key]} onChange={(ms) => set({ [key]: ms })} />
            </div>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
