import { Unplug } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { connectionStore } from '../host/connection.ts'
import { Button } from '../ui/Button.tsx'
import styles from './ConnectionBanner.module.css'

/** A short gap heals by itself and is not worth a word. */
const patience = 1500

/** Says that the part of Trowel that sends and saves is gone, for as long as it is. */
export function ConnectionBanner() {
  const connection = useSyncExternalStore(connectionStore.subscribe, connectionStore.get)
  const [long, setLong] = useState(false)
  const lost = connection === 'lost'
  useEffect(() => {
    if (!lost) return setLong(false)
    const timer = setTimeout(() => setLong(true), patience)
    return () => clearTimeout(timer)
  }, [lost])
  if (!lost || !long) return null
  return (
    <div role="alert" className={styles.banner}>
      <Unplug size={16} aria-hidden className={styles.icon} />
      <span className={styles.text}>
        Trowel has stopped, so nothing can be sent or saved. Keep this page open and start Trowel again; if the message
        stays, open the address that it prints.
      </span>
      <Button size="sm" onClick={() => location.reload()}>
        Reload
      </Button>
    </div>
  )
}
