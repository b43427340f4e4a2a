export interface PreventableEvent {
  defaultPrevented: boolean
  preventDefault(): void
}

/** The event object of Electron's events that can be prevented, with what the event tells. */
export function preventable<T extends object>(more: T = {} as T): T & PreventableEvent {
  const event = {
    ...more,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
  }
  return event
}
