import { shComment, shWord } from '../../languages/sh';
import type { Check } from './checked-request';
import { titleOf, type WrittenChecks, writeChecks } from './written-checks';

/** The checks for a POSIX shell with curl, awk, grep, sed and tr. */
export function shChecks(checks: readonly Check[], notes: readonly string[]): WrittenChecks {
  const { blocks, leftOut } = writeChecks(checks, block);
  return {
    text: `${[functions, ...blocks, ...notes.map((note) => `printf '%s\\n' '${note}'`), end].join('\n\n')}\n`,
    leftOut,
  };
}

function block(check: Check): string | null {
  const words = [
    check.url,
    check.origin,
    check.method,
    check.requestedHeaders.join(','),
    check.exposeHeaders.join(','),
  ];
  const [url, origin, method, headers, expose] = words.map(shWord);
  if ([url, origin, method, headers, expose].some((word) => word === null)) return null;
  return [
    shComment(titleOf(check)),
    `url=${url}`,
    `origin=${origin} method=${method} credentials=${check.credentials ? 'yes' : 'no'}`,
    ...(check.preflight ? [`preflight ${headers}`] : []),
    ...(check.repeat ? [`request ${expose}`] : []),
  ].join('\n');
}

/** Not exit, which would end the shell of someone who pastes it. */
const end = `[ "$failed" = 0 ]`;

const functions = String.raw`#!/bin/sh
# Repeats the preflights, and the GET and HEAD requests, and says what a browser would miss in the answers.
# It sends no cookies: a 401 passes if its headers are right. Run it with: sh check-cors.sh
failed=0

# ask [curl's arguments]: sets $headers, the head of the last response.
ask() {
  missing=
  headers=$(curl --silent --show-error --globoff --path-as-is --max-time 60 --proto '=http,https' \
    --suppress-connect-headers --output /dev/null --dump-header - --header "Origin: $origin" "$@" --url "$url" |
    tr -d '\000-\010\013-\037\177' |
    awk '/^HTTP\// { head = "" } { head = head $0 "\n" } END { printf "%s", head }')
  code=$(printf '%s\n' "$headers" | sed -n '1s/^[^ ]* *\([0-9]*\).*/\1/p')
}

miss() {
  missing="$missing
  - $1"
}

# value NAME: the values of a header, one a line.
value() {
  printf '%s\n' "$headers" | awk -v name="$1" '
    tolower(substr($0, 1, length(name) + 1)) == tolower(name ":") {
      sub(/^[^:]*:[ \t]*/, ""); sub(/[ \t]+$/, ""); print
    }'
}

# lists NAME MEMBER: whether a header lists it; names of headers have no case, those of methods do.
lists() {
  case $1 in *-Headers) fold=-i ;; *) fold= ;; esac
  value "$1" | tr ',' '\n' | sed 's/^[[:space:]]*//; s/[[:space:]]*$//' | grep -Fxq $fold -e "$2"
}

# allows NAME MEMBER: the same, or it lists * where that counts.
allows() {
  lists "$1" "$2" && return
  [ "$credentials" = no ] && [ "$2" != authorization ] && lists "$1" '*'
}

# all NAME LIST: whether a header allows all of a list.
all() {
  rest=$2
  while [ -n "$rest" ]; do
    member=\${rest%%,*}
    allows "$1" "$member" || miss "$1 must list $member."
    case $rest in *,*) rest=\${rest#*,} ;; *) rest= ;; esac
  done
}

origin_and_credentials() {
  allowed=$(value Access-Control-Allow-Origin)
  if [ "$allowed" != "$origin" ]; then
    [ "$credentials" = no ] && [ "$allowed" = '*' ] ||
      miss "Access-Control-Allow-Origin must be $origin, once. It is: \${allowed:-missing}"
  fi
  if [ "$credentials" = yes ] && [ "$(value Access-Control-Allow-Credentials)" != true ]; then
    miss 'Access-Control-Allow-Credentials must be true.'
  fi
}

# preflight HEADERS: the names that the request will carry.
preflight() {
  ask --request OPTIONS --header "Access-Control-Request-Method: $method" \
    \${1:+--header} \${1:+"Access-Control-Request-Headers: $1"}
  case $code in 2??) ;; *) miss 'The status must be 200 to 299.' ;; esac
  origin_and_credentials
  case $method in GET | HEAD | POST) ;; *) all Access-Control-Allow-Methods "$method" ;; esac
  all Access-Control-Allow-Headers "$1"
  report "preflight for $method"
}

# request EXPOSED: the names of response headers that pages read.
request() {
  if [ "$method" = HEAD ]; then ask --head; else ask; fi
  origin_and_credentials
  all Access-Control-Expose-Headers "$1"
  report "$method"
}

report() {
  [ -n "$code" ] || missing='
  - There is no response.'
  if [ -n "$missing" ]; then verdict=FAIL failed=1; else verdict=PASS; fi
  printf '%s %s %s from %s%s\n' "$verdict" "$1" "$url" "$origin" "$missing"
  printf '%s\n' "$headers" | grep -i -e '^HTTP/' -e '^Access-Control-' -e '^Vary:' | sed 's/^/    /'
}`.replaceAll('\\${', '${');
