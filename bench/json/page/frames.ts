/** Calls `step` in each of so many frames; answers the milliseconds of each. */
export function watchFrames(count: number, step: (frame: number) => void): Promise<number[]> {
  return new Promise((resolve) => {
    const times: number[] = []
    let last: number | null = null
    const next = (now: number) => {
      if (last !== null) times.push(now - last)
      last = now
      if (times.length === count) return resolve(times)
      step(times.length)
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
}

/** Watches how long the page does not get to anything else; answers the longest such time in milliseconds. */
export function watchBlocks(): () => number {
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last - 4)
    last = now
  }, 4)
  return () => {
    clearInterval(timer)
    return longest
  }
}

export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    // A message posted from an animation frame comes after that frame was painted.
    port1.onmessage = () => resolve()
    requestAnimationFrame(() => port2.postMessage(null))
  })
}
