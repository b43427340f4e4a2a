type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const named: Record<string, string> = { Esc: 'Escape' }

/** Whether a key press is "Mod+Shift+E". Letters and digits go by their place, because Alt changes what they type. */
export function matchesKeys(event: KeyPress, keys: string, mac: boolean): boolean {
  const parts = keys.split('+')
  const key = parts.pop() ?? ''
  const ctrl = parts.includes('Ctrl') || (parts.includes('Mod') && !mac)
  const meta = parts.includes('Mod') && mac
  if (event.ctrlKey !== ctrl || event.metaKey !== meta || event.altKey !== parts.includes('Alt')) return false
  // "?" is typed with Shift on most keyboards: what counts is the character.
  if (key === '?') return event.key === '?'
  if (event.shiftKey !== parts.includes('Shift')) return false
  if (/^[A-Z]$/.test(key))
    return event.key.toUpperCase() === key || (parts.includes('Alt') && event.code === `Key${key}`)
  if (/^[0-9]$/.test(key)) return event.code === `Digit${key}`
  return event.key === (named[key] ?? key)
}
