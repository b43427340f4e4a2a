const mod = /mac/i.test(navigator.platform) ? '⌘' : 'Ctrl'

/** As painted in menus and tooltips. */
export const copyValueKeys = `${mod}+C`
export const copyPathKeys = `${mod}+Shift+C`
export const findKeys = `${mod}+F`
