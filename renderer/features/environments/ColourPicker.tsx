import { RadioGroup } from 'radix-ui'
import { environmentColour } from '#renderer/session/environment-colour.ts'
import { type EnvironmentColour, environmentColours } from '#shared/model/environment.ts'
import styles from './EnvironmentMain.module.css'

export interface ColourPickerProps {
  value: EnvironmentColour
  onChange: (colour: EnvironmentColour) => void
}

export function ColourPicker({ value, onChange }: ColourPickerProps) {
  return (
    <RadioGroup.Root
      aria-label="Colour"
      orientation="horizontal"
      className={styles.swatches}
      value={value}
      onValueChange={(colour) => onChange(colour as EnvironmentColour)}
    >
      {environmentColours.map((colour) => (
        <RadioGroup.Item
          key={colour}
          value={colour}
          aria-label={colour}
          title={colour}
          className={styles.swatch}
          style={{ background: environmentColour(colour), color: environmentColour(colour) }}
        />
      ))}
    </RadioGroup.Root>
  )
}
