export interface Toast {
  id: number
  text: string
  undo?: (() => void) | undefined
}

type Listener = () => void
let toasts: readonly Toast[] = []
let nextId = 1
const listeners = new Set<Listener>()

function put(next: readonly Toast[]): void {
  toasts = next
  for (const listener of [...listeners]) listener()
}

const maxShown = 3

/** For what is done and gone by; what stays broken is said where it is broken. */
export function showToast(toast: { text: string; undo?: () => void }): void {
  put([...toasts, { id: nextId++, ...toast }].slice(-maxShown))
}

export function dismissToast(id: number): void {
  put(toasts.filter((toast) => toast.id !== id))
}

/** Messages stand above all: to press a button of one is no click beside what is open. */
export function isInToast({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-toast]') !== null
}

export const toastStore = {
  get: () => toasts,
  subscribe(listener: Listener) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
