/** Sayings of several words, and the words that mean the same. */
export const sayings: readonly [RegExp, string][] = [
  [/\b(delta live tables?|lakeflow (spark )?(declarative )?pipelines?|declarative pipelines?)\b/, 'dlt'],
  [/\blakeflow jobs?\b/, 'job'],
  [/\bgit folders?\b/, 'repo'],
  [/\b(personal )?access tokens?\b/, 'token'],
  [/\bwho am i\b/, 'whoami'],
  [/\b(shut down|turn off|power off|switch off)\b/, 'stop'],
  [/\b(turn on|power on|switch on|bring up)\b/, 'start'],
  [/\b(get rid of|throw away)\b/, 'delete'],
  [/\b(spin up|set up|stand up)\b/, 'create'],
  [/\bfire up\b/, 'start'],
  [/\b(kick off)\b/, 'trigger'],
  [/\blook up\b/, 'get'],
  [/\bsql (end ?points?)\b/, 'warehouse'],
  [/\bcompute polic(y|ies)\b/, 'cluster policy'],
  [/\b(instance|vm|machine) types?\b/, 'node type'],
  [/\b(runtime|dbr) versions?\b/, 'spark version'],
  [/\bone[- ](time|off)\b/, 'submit onetime'],
  [/\bai ?[/ ]?bi\b/, 'lakeview'],
  [/\bdelta sharing\b/, 'sharing'],
  [/\bre-?run\b/, 'repair'],
  [/\blog ?in\b/, 'oauth'],
  [/\bkey vaults?\b/, 'scope'],
  [/\bip (allow|block|white|black|deny)[ -]?lists?\b/, 'ip access list'],
]

/** Words that say what is to be done: without one, the list of the things is the likeliest wish. */
export const verbs: ReadonlySet<string> = new Set(
  (
    'activate add adjust alter assign autoscale abort boot cancel cat change check checkout clone configure copy cp create ' +
    'deactivate del delete deploy describe destroy detail disable download drop duplicate edit enable erase execute exist ' +
    'export exec exp fetch find get give grant halt import info inspect install invite invoke kill launch list look ' +
    'lookup ls make migrate modify move mkdir mkdirs mv new overwrite patch pause permanently permanent pin post predict ' +
    'promote provision publish pull purge put query read reboot refresh register remove rename repair replace rerun reset ' +
    'resize restart restore resume retry revoke rm rmdir rotate run save scale score search see set show spin start state ' +
    'status stop store submit suspend switch sync terminate transition trash trigger undelete uninstall unpin update ' +
    'upload validate view wipe write'
  ).split(' '),
)
