/** The key of the tree row that an element lies in. */
export function rowKeyOf(element: EventTarget): string | undefined {
  return element instanceof Element ? element.closest<HTMLElement>('[data-key]')?.dataset.key : undefined
}
