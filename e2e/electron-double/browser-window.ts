import { EventEmitter } from 'node:events'
import type { Page } from '@playwright/test'
import { app, openWindows, windowGone } from './app.ts'
import { attach } from './attach.ts'
import { browserContext } from './browser.ts'
import { loading } from './guard-navigation.ts'
import { strict } from './missing.ts'
import { pageScripts } from './page-scripts.ts'
import { preventable } from './preventable.ts'
import { toHttp } from './protocol.ts'
import { createWebContents } from './web-contents.ts'
import { refuseInsecure, type WebPreferences } from './web-preferences.ts'

interface WindowOptions {
  x?: number
  y?: number
  width: number
  height: number
  show?: boolean
  backgroundColor?: string
  webPreferences: WebPreferences & { preload: string }
}

/** What a test sees of a window. */
export interface WindowState {
  bounds: { x: number; y: number; width: number; height: number }
  backgroundColor: string | undefined
  shown: boolean
  maximized: boolean
  /** How often it was brought to the front. */
  focused: number
}

class Window extends EventEmitter {
  readonly webContents = createWebContents()
  private readonly options: WindowOptions
  private page: Promise<Page> | undefined
  private bounds: WindowState['bounds']
  private shown: boolean
  private maximized = false
  private focused = 0

  constructor(options: WindowOptions) {
    super()
    refuseInsecure(options.webPreferences)
    this.options = options
    this.shown = options.show ?? true
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width, height: options.height }
    app.emit('web-contents-created', {}, this.webContents)
  }

  /** Apart from the constructor: only now is the strict window known, which everybody else holds. */
  open(): void {
    openWindows.add(this)
    this.page = this.createPage()
  }

  private async createPage(): Promise<Page> {
    const page = await (await browserContext()).newPage()
    const { width, height } = this.bounds
    await page.setViewportSize({ width, height })
    await attach(page, this.webContents, pageScripts(this.options.webPreferences.preload))
    page.once('domcontentloaded', () => this.emit('ready-to-show'))
    page.once('close', () => this.gone())
    return page
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.page
    if (!page) return
    const address = await toHttp(url)
    loading.set(this.webContents, address)
    await page.goto(address).finally(() => loading.delete(this.webContents))
  }

  close(): void {
    const event = preventable()
    this.emit('close', event)
    if (!event.defaultPrevented) void this.page?.then((page) => page.close())
  }

  private gone(): void {
    openWindows.delete(this)
    this.webContents.destroy()
    this.emit('closed')
    windowGone()
  }

  show(): void {
    this.shown = true
  }
  focus(): void {
    this.focused += 1
  }
  maximize(): void {
    this.maximized = true
  }
  isMaximized(): boolean {
    return this.maximized
  }
  isMinimized(): boolean {
    return false
  }
  getNormalBounds(): WindowState['bounds'] {
    return this.bounds
  }
  /** Where a person dragged it, by way of a test. */
  moveTo(bounds: WindowState['bounds']): void {
    this.bounds = bounds
  }
  state(): WindowState {
    const { backgroundColor } = this.options
    return { bounds: this.bounds, backgroundColor, shown: this.shown, maximized: this.maximized, focused: this.focused }
  }
}

export function allWindows(): Window[] {
  return [...openWindows].filter((window) => window instanceof Window)
}

/** `new BrowserWindow(…)` gives a window of which everything else throws. */
export const BrowserWindow = Object.assign(
  function openBrowserWindow(options: WindowOptions): Window {
    const window = strict('BrowserWindow', new Window(options))
    window.open()
    return window
  },
  { getAllWindows: allWindows },
)
