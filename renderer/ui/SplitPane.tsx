import { type ReactNode, useEffect, useRef } from 'react'
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels'
import { classNames } from './class-names.ts'
import styles from './SplitPane.module.css'

export interface SplitPaneProps {
  /** The accessible name of the splitter: "Resize sidebar". */
  label: string
  /** `row`: side by side; `column`: above each other. */
  direction: 'row' | 'column'
  /** Which of the two keeps its size in pixels when the window changes; the other takes the rest. */
  fixed?: 'first' | 'second'
  /** Of the first pane (of the second when that is the fixed one): pixels, or percent as "50%". */
  size: number | string
  onResize: (size: { pixels: number; percent: number }) => void
  min?: number | string
  minOther?: number | string
  max?: number | string
  /** Folds the measured pane away, still mounted. */
  collapsed?: boolean
  /** Draws the grip in the middle. */
  grip?: boolean
  first: ReactNode
  second: ReactNode
}

/** Two panes and a splitter for mouse and arrow keys. `size` is where it starts; `onResize` tells what the user chose. */
export function SplitPane(props: SplitPaneProps) {
  const { label, direction, fixed, size, onResize, min = 80, minOther = 80, max, collapsed = false, grip } = props
  const panel = usePanelRef()
  const group = useRef<HTMLDivElement>(null)
  const measured = fixed ?? 'first'
  // Panes that share a remembered size go along; so do panes that were turned into another direction.
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another direction the same number is another size
  useEffect(() => {
    if (!collapsed) return panel.current?.resize(size)
    // The group learns that the pane may fold with its own next render, which comes after this effect.
    const frame = requestAnimationFrame(() => panel.current?.collapse())
    return () => cancelAnimationFrame(frame)
  }, [collapsed, direction, size, panel])
  const pane = (which: 'first' | 'second') =>
    which === measured ? (
      <Panel
        key={which}
        id={which}
        panelRef={panel}
        defaultSize={collapsed ? 0 : size}
        minSize={min}
        collapsible={collapsed}
        collapsedSize={0}
        groupResizeBehavior={fixed ? 'preserve-pixel-size' : 'preserve-relative-size'}
        inert={collapsed}
        {...(max === undefined ? {} : { maxSize: max })}
      >
        {props[which]}
      </Panel>
    ) : (
      <Panel key={which} id={which} minSize={minOther}>
        {props[which]}
      </Panel>
    )
  return (
    <Group
      className={styles.group}
      orientation={direction === 'row' ? 'horizontal' : 'vertical'}
      resizeTargetMinimumSize={{ coarse: 20, fine: 8 }}
      elementRef={group}
      onLayoutChanged={(layout, meta) => {
        const percent = layout[measured]
        if (!meta.isUserInteraction || percent === undefined) return
        // From the layout and not from the panel, which is measured only after it was painted.
        const { offsetWidth = 0, offsetHeight = 0 } = group.current ?? {}
        const whole = direction === 'row' ? offsetWidth : offsetHeight
        onResize({ pixels: Math.round((whole * percent) / 100), percent })
      }}
    >
      {pane('first')}
      <Separator
        aria-label={label}
        className={classNames(
          styles.splitter,
          direction === 'row' ? styles.column : styles.row,
          grip && styles.grip,
          collapsed && styles.hidden,
        )}
      />
      {pane('second')}
    </Group>
  )
}
