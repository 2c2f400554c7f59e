import { cmdComment, cmdValue } from '../../languages/cmd-batch';
import type { Check } from './checked-request';
import { titleOf, type WrittenChecks, writeChecks } from './written-checks';

/** The checks for Windows' command prompt and curl.exe, which Windows has since 2018. */
export function cmdChecks(checks: readonly Check[], notes: readonly string[]): WrittenChecks {
  const { blocks, leftOut } = writeChecks(checks, block);
  const missing = leftOut.map((check) => cmdComment(`Left out, since a batch file cannot hold it: ${titleOf(check)}`));
  const parts = [head, ...missing, ...blocks, ...notes.map((note) => `echo ${note}`), functions];
  // cmd looks for labels in a way that needs the line ends of Windows.
  return { text: `${parts.join('\n\n')}\n`.replaceAll('\n', '\r\n'), leftOut };
}

/**
 * cmd.exe takes lines of 8,191 characters; curl's other arguments need theirs.
 * https://learn.microsoft.com/troubleshoot/windows-client/shell-experience/command-line-string-limitation
 */
const longest = 7_500;

function block(check: Check): string | null {
  const { url, origin, method, requestedHeaders, exposeHeaders, credentials } = check;
  // What the loops and replacements below take for itself, wildcards above all, is not held.
  if (![method, ...requestedHeaders, ...exposeHeaders].every((word) => /^[\w.-]+$/.test(word))) return null;
  const [heldUrl, heldOrigin] = [held(url), held(origin)];
  if (heldUrl === null || heldOrigin === null) return null;
  if ([heldUrl, heldOrigin, ...requestedHeaders, ...exposeHeaders].join(',').length > longest) return null;
  return [
    cmdComment(titleOf(check)),
    `set "url=${heldUrl}"`,
    `set "origin=${heldOrigin}"`,
    `set "method=${method}"`,
    `set "headers=${requestedHeaders.join(',')}"`,
    `set "exposed=${exposeHeaders.join(',')}"`,
    `set "credentials=${credentials ? 'yes' : 'no'}"`,
    ...(check.preflight ? ['call :preflight || set "failed=1"'] : []),
    ...(check.repeat ? ['call :request || set "failed=1"'] : []),
  ].join('\n');
}

/**
 * The value becomes part of a quoted argument of curl.exe, whose closing quote a backslash would take away, and is read where
 * exclamation marks stand for variables.
 */
function held(value: string): string | null {
  return value.endsWith('\\') || value.includes('!') ? null : cmdValue(value);
}

const head = `@echo off
rem Repeats the preflights, and the GET and HEAD requests, and says what a browser would miss in the answers.
rem It sends no cookies: a 401 passes if its headers are right. Save it as check-cors.cmd and run that.
setlocal EnableExtensions DisableDelayedExpansion
set "failed=0"
set "head=%TEMP%\\cors-check-%RANDOM%.txt"`;

const functions = `del "%head%" 2>nul
if "%failed%"=="0" (echo All passed.) else echo Some failed.
exit /b %failed%

:preflight
setlocal EnableDelayedExpansion
echo.
echo Preflight for !method! !url! from !origin!
set "asked="
if defined headers set asked=--header "Access-Control-Request-Headers: !headers!"
del "%head%" 2>nul
curl.exe --silent --show-error --globoff --path-as-is --max-time 60 --request OPTIONS --header "Origin: !origin!" --header "Access-Control-Request-Method: !method!" !asked! --dump-header "%head%" --output NUL --url "!url!"
call :read || goto silent
set "class=!status:~0,1!"
if not "!class!"=="2" call :miss "The status must be 200 to 299."
call :origin
set "list=,!allowMethods: =!,"
if not "!method!"=="GET" if not "!method!"=="HEAD" if not "!method!"=="POST" call :all Access-Control-Allow-Methods method
set "list=,!allowHeaders: =!,"
call :all Access-Control-Allow-Headers headers /i
goto verdict

:request
setlocal EnableDelayedExpansion
echo.
echo !method! !url! from !origin!
set "asked="
if "!method!"=="HEAD" set "asked=--head"
del "%head%" 2>nul
curl.exe --silent --show-error --globoff --path-as-is --max-time 60 --header "Origin: !origin!" !asked! --dump-header "%head%" --output NUL --url "!url!"
call :read || goto silent
call :origin
set "list=,!exposeHeaders: =!,"
call :all Access-Control-Expose-Headers exposed /i
goto verdict

:silent
call :miss "There is no response."

:verdict
if defined missing (echo FAIL) else echo PASS
if defined missing exit /b 1
exit /b 0

:miss
echo   - %~1
set "missing=1"
exit /b 0

rem Reads the head of the last response. Lists on several lines are joined.
:read
set "missing="
set "status="
call :forget
if not exist "%head%" exit /b 1
findstr /i /b /c:"HTTP/" /c:"Access-Control-" /c:"Vary:" "%head%"
for /f "usebackq tokens=1* delims=: " %%A in ("%head%") do (
  for %%H in (HTTP/1.0 HTTP/1.1 HTTP/2 HTTP/3) do if "%%A"=="%%H" (
    set "status=%%B"
    call :forget
  )
  if /i "%%A"=="Access-Control-Allow-Origin" set "allowOrigin=!allowOrigin![%%B]"
  if /i "%%A"=="Access-Control-Allow-Credentials" set "allowCredentials=!allowCredentials![%%B]"
  if /i "%%A"=="Access-Control-Allow-Methods" set "allowMethods=!allowMethods!,%%B"
  if /i "%%A"=="Access-Control-Allow-Headers" set "allowHeaders=!allowHeaders!,%%B"
  if /i "%%A"=="Access-Control-Expose-Headers" set "exposeHeaders=!exposeHeaders!,%%B"
)
if not defined status exit /b 1
exit /b 0

rem Of lists a comma is left, since an empty variable is none, and what is not there cannot be replaced in.
:forget
for %%V in (allowOrigin allowCredentials) do set "%%V="
for %%V in (allowMethods allowHeaders exposeHeaders) do set "%%V=,"
exit /b 0

:origin
set "right="
if "!allowOrigin!"=="[!origin!]" set "right=1"
if "!allowOrigin!"=="[*]" if "!credentials!"=="no" set "right=1"
if not defined right call :miss "Access-Control-Allow-Origin must be this origin, once."
if "!credentials!"=="yes" if not "!allowCredentials!"=="[true]" call :miss "Access-Control-Allow-Credentials must be true."
exit /b 0

rem Whether !list! has all that the variable %2 lists, or * where that counts. Names of headers have no case: %3.
:all
>"%head%" echo(!list!
for %%M in (!%2!) do (
  findstr /l %3 /c:",%%M," "%head%" >nul
  if errorlevel 1 call :unlisted %1 %%M
)
exit /b 0

:unlisted
findstr /l /c:",*," "%head%" >nul
if not errorlevel 1 if "!credentials!"=="no" if /i not "%2"=="authorization" exit /b 0
call :miss "%1 must list %2."
exit /b 0`;
