import { createStore, useStore } from './store.ts'

/** Sizes and chosen sections, remembered by name: "section", "sidebar.width", "response.height", "endpoints.open:<group>" … */
export const layoutStore = createStore<Readonly<Record<string, string | number | boolean>>>({})

export function setLayout(name: string, value: string | number | boolean): void {
  layoutStore.set((layout) => (layout[name] === value ? layout : { ...layout, [name]: value }))
}

export function useLayout<T extends string | number | boolean>(name: string, initial: T): T {
  const value = useStore(layoutStore, (layout) => layout[name])
  return typeof value === typeof initial ? (value as T) : initial
}
