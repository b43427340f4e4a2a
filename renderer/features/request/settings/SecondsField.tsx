import { useState } from 'react'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './SettingsButton.module.css'

interface SecondsFieldProps {
  label: string
  /** Milliseconds. */
  value: number
  onChange: (ms: number) => void
}

/** Seconds on screen, milliseconds in the draft; what is no number is not taken over. */
export function SecondsField({ label, value, onChange }: SecondsFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? String(value / 1000)
  const ms = text.trim() === '' ? Number.NaN : Math.round(Number(text.replace(',', '.')) * 1000)
  const valid = Number.isSafeInteger(ms) && ms >= 0
  return (
    <TextField
      label={label}
      size="sm"
      mono
      inputMode="decimal"
      className={styles.seconds}
      invalid={!valid}
      value={text}
      onChange={(event) => {
        const next = event.target.value
        setTyped(next)
        const nextMs = Math.round(Number(next.replace(',', '.')) * 1000)
        if (next.trim() !== '' && Number.isSafeInteger(nextMs) && nextMs >= 0) onChange(nextMs)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
