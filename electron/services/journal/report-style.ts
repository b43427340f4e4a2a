/** Of the HTML report: light and dark as the reader's system has it, and on paper. */
export const reportStyle = `
:root { color-scheme: light dark; --text: #1c2024; --quiet: #5b636b; --line: #d9dde1; --ground: #fff; --code: #f5f6f8; --accent: #2f6fbe; --ok: #1a7f37; --redirect: #2f6fbe; --warn: #8a5a00; --error: #c0272d }
@media (prefers-color-scheme: dark) { :root { --text: #e4e7ea; --quiet: #9aa3ab; --line: #343a40; --ground: #16191c; --code: #1e2226; --accent: #7db1ee; --ok: #5fc77b; --redirect: #7db1ee; --warn: #e0b04c; --error: #f28b8b } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--text); font: 14px/1.5 system-ui, sans-serif }
main { max-width: 960px; margin: 0 auto; padding: 32px 24px 64px }
h1 { margin: 0; font-size: 22px; overflow-wrap: anywhere }
h2 { margin: 0; font: 600 14px/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
h3 { margin: 12px 0 4px; color: var(--quiet); font-size: 12px; font-weight: 600 }
.number { color: var(--quiet); font-weight: 400 }
.method { color: var(--accent) }
.quiet { color: var(--quiet) }
.send { margin-top: 24px; padding-top: 16px; border-top: 1px solid var(--line) }
.facts { display: flex; flex-wrap: wrap; gap: 0 12px; margin: 4px 0 0; color: var(--quiet); font-variant-numeric: tabular-nums }
.ok { color: var(--ok) } .redirect { color: var(--redirect) } .warn { color: var(--warn) } .error { color: var(--error) }
.bookmark { padding: 0 8px; border: 1px solid var(--line); border-radius: 10px; color: var(--text) }
.note { margin: 16px 0 0; padding: 4px 12px; border-left: 3px solid var(--accent); white-space: pre-wrap; overflow-wrap: anywhere }
pre { max-height: 480px; margin: 0; padding: 8px 12px; overflow: auto; border: 1px solid var(--line); border-radius: 6px; background: var(--code); font: 12px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
@media print { pre { max-height: none } .send { break-inside: auto } }
`
