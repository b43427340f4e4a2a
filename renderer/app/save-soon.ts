/** Saves after a pause, and during long edits too: nothing that was typed waits longer than `atMost` milliseconds. */
export interface SaveSoon {
  /** Something changed. */
  changed(): void
  /** Saves now what is to be saved. A failure is tried again with the next change. */
  now(): void
}

export function createSaveSoon(options: { quiet: number; atMost: number; save: () => Promise<unknown> }): SaveSoon {
  const { quiet, atMost, save } = options
  let pause: ReturnType<typeof setTimeout> | undefined
  let deadline: ReturnType<typeof setTimeout> | undefined
  let unsaved = false

  const now = () => {
    clearTimeout(pause)
    clearTimeout(deadline)
    deadline = undefined
    if (!unsaved) return
    unsaved = false
    save().catch(() => {
      unsaved = true
    })
  }
  return {
    now,
    changed() {
      unsaved = true
      clearTimeout(pause)
      pause = setTimeout(now, quiet)
      deadline ??= setTimeout(now, atMost)
    },
  }
}
