import { ChevronDown, Copy, FolderOpen, Settings } from 'lucide-react'
import { useHostQuery } from '../host/query.ts'
import { copyText } from '../ui/copy-text.ts'
import { Menu } from '../ui/Menu.tsx'
import { showToast } from '../ui/toast.ts'
import { showSection } from './sections.ts'
import styles from './TitleBar.module.css'

/** The name of the project; its folder is a click away. */
export function ProjectMenu() {
  const info = useHostQuery('app.info', null).data
  if (!info) return null
  const copy = async () => {
    if (await copyText(info.projectFolder)) showToast({ text: `Copied ${info.projectFolder}` })
  }
  return (
    <Menu
      label="Project"
      items={[
        { label: 'Copy the path of the folder', icon: Copy, onSelect: () => void copy() },
        { label: 'Folders in Settings', icon: Settings, onSelect: () => showSection('settings') },
      ]}
      trigger={
        <button type="button" className={`${styles.ghost} ${styles.project}`} title={info.projectFolder}>
          <FolderOpen size={16} aria-hidden />
          <span className={styles.clip}>{info.projectName}</span>
          <ChevronDown size={14} aria-hidden />
        </button>
      }
    />
  )
}
