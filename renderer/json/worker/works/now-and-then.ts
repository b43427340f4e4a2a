const everyMs = 120

/** Every message draws the page anew: not more of them than can be seen. */
export function nowAndThen<T>(tell: (value: T) => void): (value: T) => void {
  let told = performance.now()
  return (value) => {
    const now = performance.now()
    if (now - told < everyMs) return
    told = now
    tell(value)
  }
}
