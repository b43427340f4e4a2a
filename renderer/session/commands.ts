import { useEffect, useRef } from 'react'

/** What the app asks of whichever pane is there: shortcuts, menus and the palette on one side, panes on the other. */
export type CommandName =
  | 'focus-url'
  | 'focus-filter'
  | 'focus-body'
  | 'extract-variable'
  | 'focus-response'
  | 'find'
  | 'find-next'
  | 'find-previous'
  | 'filter-response'
  | 'send'
  | 'stop'
  | 'choose-environment'
  | 'open-palette'
  | 'compare'
  | 'export'

const handlers = new Map<CommandName, (() => void)[]>()

/** Runs the newest handler of the command; false when nobody is there to do it. */
export function runCommand(name: CommandName): boolean {
  const handler = handlers.get(name)?.at(-1)
  handler?.()
  return handler !== undefined
}

/** Answers the command while the component is mounted. */
export function useCommand(name: CommandName, handler: () => void): void {
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  useEffect(() => {
    const run = () => latest.current()
    handlers.set(name, [...(handlers.get(name) ?? []), run])
    return () => {
      handlers.set(
        name,
        (handlers.get(name) ?? []).filter((other) => other !== run),
      )
    }
  }, [name])
}
