/** What is typed between asking for a field and the field being there; null while nobody waits for it. */
let typed: string | null = null

function keep(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.key === 'Backspace') typed = typed?.slice(0, -1) ?? null
  else if (event.key.length === 1) typed = (typed ?? '') + event.key
  else return
  event.preventDefault()
  event.stopPropagation()
}

/** Keeps what is typed from now on, so that nobody has to wait for the palette to appear. */
export function keepTyped(): void {
  if (typed !== null) return
  typed = ''
  addEventListener('keydown', keep, { capture: true })
}

/** What was typed so far; from here on keys go where they always go. */
export function takeTyped(): string {
  const text = typed ?? ''
  typed = null
  removeEventListener('keydown', keep, { capture: true })
  return text
}
