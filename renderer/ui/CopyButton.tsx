import { Check, Copy, Square } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { copyText } from './copy-text.ts'
import { IconButton } from './IconButton.tsx'
import { showToast } from './toast.ts'
import { useSlow } from './use-slow.ts'

export interface CopyButtonProps {
  /** What is copied: "Copy path". */
  label: string
  /** What takes a while can be stopped. */
  getText: (signal: AbortSignal) => string | Promise<string>
  size?: 'md' | 'sm'
}

/** Copies, and shows a tick for a moment in place of a message; Stop while the text is still being made. */
export function CopyButton({ label, getText, size = 'sm' }: CopyButtonProps) {
  const [done, setDone] = useState(false)
  const [busy, setBusy] = useState(false)
  const running = useRef<AbortController | null>(null)
  const slow = useSlow(busy)
  useEffect(() => {
    if (!done) return
    const timer = setTimeout(() => setDone(false), 1200)
    return () => clearTimeout(timer)
  }, [done])
  const copy = async () => {
    const controller = new AbortController()
    running.current = controller
    setBusy(true)
    try {
      if (await copyText(await getText(controller.signal))) setDone(true)
      else showToast({ text: 'The clipboard did not take the text. Select it and copy it by hand.' })
    } catch (error) {
      if (!controller.signal.aborted) throw error
    } finally {
      setBusy(false)
    }
  }
  if (slow)
    return <IconButton label="Stop copying" icon={Square} size={size} onClick={() => running.current?.abort()} />
  return <IconButton label={done ? 'Copied' : label} icon={done ? Check : Copy} size={size} onClick={copy} />
}
