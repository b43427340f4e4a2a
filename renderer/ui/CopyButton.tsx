import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { copyText } from './copy-text.ts'
import { IconButton } from './IconButton.tsx'
import { showToast } from './toast.ts'

export interface CopyButtonProps {
  /** What is copied: "Copy path". */
  label: string
  getText: () => string | Promise<string>
  size?: 'md' | 'sm'
}

/** Copies, and shows a tick for a moment in place of a message. */
export function CopyButton({ label, getText, size = 'sm' }: CopyButtonProps) {
  const [done, setDone] = useState(false)
  useEffect(() => {
    if (!done) return
    const timer = setTimeout(() => setDone(false), 1200)
    return () => clearTimeout(timer)
  }, [done])
  const copy = async () => {
    if (await copyText(await getText())) setDone(true)
    else showToast({ text: 'The clipboard did not take the text. Select it and copy it by hand.' })
  }
  return <IconButton label={done ? 'Copied' : label} icon={done ? Check : Copy} size={size} onClick={copy} />
}
