/** For what closes: the focus goes back to where it was, unless what was done has led it somewhere else. */
export function keepFocus(event: Event): void {
  if (document.activeElement !== document.body) event.preventDefault()
}
