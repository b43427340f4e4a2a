import { useEffect, useState } from 'react'

const shownMs = 2000

/** A short word that goes away by itself. */
export function useNote(): [string, (text: string) => void] {
  const [note, setNote] = useState({ text: '' })
  useEffect(() => {
    if (note.text === '') return
    const timer = setTimeout(() => setNote({ text: '' }), shownMs)
    return () => clearTimeout(timer)
  }, [note])
  const [tell] = useState(() => (text: string) => setNote({ text }))
  return [note.text, tell]
}
