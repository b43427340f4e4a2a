/** Bad usage: told on stderr, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const usage = `Trowel on the command line: the same operations, environments and sending as the app.

  ops [words…] [--json]           list operations, or find them by words
  env [--json]                    list environments; the active one has a *
  env add NAME HOST               make an environment for a workspace
  env use NAME                    make an environment the active one
  env set NAME VARIABLE=VALUE …   set plain variables
  env token NAME                  read a token from standard input into the keychain
  send OPERATION [name=value …]   send an operation: clusters.get@2.1, clusters.get, …
  send METHOD PATH [name=value …] send anything: GET /api/2.1/clusters/list, POST https://…
  send COLLECTION/REQUEST [name=value …]
                                  send a saved request, by its path or its names
  history [words…] [--json]       what was sent, newest first, or what of it the words find
  journal [--json]                the sessions of the journal
  journal export SESSION          one as Markdown, or with --to html as a page
  journal replay SESSION          send it again and compare; --yes sends what may change the workspace too

  import FILE|FOLDER …            take over collections and environments of other tools
  import --list                   name what can be taken over
  export PATH … --to KIND         write a collection, folder or request of the project for another tool
  convert [--from KIND] --to KIND [FILE|FOLDER|-]
                                  turn what one tool wrote into another's: curl into HTTPie, Postman into .http, …
  convert --list                  name the kinds

Options of send:
  --env NAME          another environment than the active one
  --body @FILE | -    the request body from a file, or from standard input
  --header 'N: V'     a header; may be repeated
  --set NAME=VALUE    what the request asks for as {{?NAME}}; asked at the terminal otherwise
  --jq FILTER         what a jq filter or JSONPath makes of the answer
  --raw-output, -r    with --jq: texts without quotes
  --include           status and headers of the answer to standard error
  --json              a report of the send as one JSON object to standard error
  --yes               confirm what a protected environment asks

Options of export and convert:
  --output FILE, -o   a file in the place of standard output; never over one that is there; for several files a folder
  --env NAME          with export: the environment too, in a file of its own
  --force             over it all the same

Nothing is sent by import, export and convert, and no secret is in what they write. What could not be carried over is
told on standard error. --from may be left out: what it is shows in its form.

With import, --env NAME puts the credentials that are found into the keychain for that environment; without it they
are left out.

name=value goes where the operation declares it (path, query or body). A value of a field that is not a
string is JSON and keeps its digits; name:=json forces JSON anywhere. {{VARIABLES}} are filled in.

Options of all: --data DIR, --project DIR, --help
Exit code: 0 an answer below 400, 1 a 4xx or 5xx answer, 2 no answer or bad usage; of export and convert: 1 when a
request could not be written that way.
`
