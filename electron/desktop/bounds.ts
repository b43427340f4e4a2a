import { z } from 'zod'

/** Where the window was, in the system's pixels. */
export const Bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  maximized: z.boolean(),
})
export type Bounds = z.output<typeof Bounds>

export interface Area {
  x: number
  y: number
  width: number
  height: number
}

const usual = { width: 1280, height: 800 }
/** Pixels of the window that must be on a screen: enough to see it and to drag it back. */
const grip = 100

/** The remembered place when it can still be reached, otherwise the usual size wherever the system likes. */
export function placeWindow(
  remembered: Bounds | null,
  screens: readonly Area[],
): { x?: number; y?: number; width: number; height: number } {
  if (remembered === null) return usual
  const { x, y, width, height } = remembered
  const reachable = screens.some((screen) => {
    const across = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x)
    return across >= grip && y >= screen.y && y + grip <= screen.y + screen.height
  })
  return reachable ? { x, y, width, height } : { width, height }
}
