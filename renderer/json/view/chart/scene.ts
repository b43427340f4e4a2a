/** What a colour is for; the theme says which one it is. */
export const inks = ['text', 'quiet', 'grid', 'axis', 'mark', 'soft', 'ground'] as const
export type Ink = (typeof inks)[number]

/** As CSS has it, for the screen. */
export const inkColours: Readonly<Record<Ink, string>> = {
  text: 'var(--text)',
  quiet: 'var(--text-3)',
  grid: 'var(--line)',
  axis: 'var(--line-strong)',
  mark: 'var(--accent)',
  soft: 'color-mix(in oklab, var(--accent) 55%, var(--bg-pane))',
  ground: 'var(--bg-pane)',
}

export type Shape =
  | { form: 'line'; x1: number; y1: number; x2: number; y2: number; ink: Ink }
  | { form: 'rect'; x: number; y: number; width: number; height: number; ink: Ink }
  /** `dots`: every point of the path is a dot of this width. */
  | { form: 'path'; d: string; ink: Ink; width: number; opacity?: number }
  | { form: 'text'; x: number; y: number; text: string; ink: Ink; anchor: 'start' | 'middle' | 'end'; mono?: boolean }

/** A place that says something when pointed at. */
export interface Spot {
  x: number
  y: number
  /** "2026-11-18 05:00", "32,768". */
  label: string
  value: string
}

/** A drawing in pixels: the same for the screen, for SVG and for PNG. */
export interface Scene {
  width: number
  height: number
  shapes: Shape[]
  spots: Spot[]
}

export const textSize = 11
/** Of a letter of that size, about. */
export const letterWidth = 6.4
