import type { ModuleRequirement } from './requirements';

/** What a batch file does before it changes anything: where to, whether it can be done there, and a backup. */
export function appcmdHead(modules: readonly ModuleRequirement[]): string {
  return [start, ...modules.map(moduleCheck), target, backup].join('\n\n');
}

/** fltmc is the command that only administrators can run and that needs no service. */
const start = `@echo off
rem Run it as administrator on the server. It can be run again.
rem   set-cors.cmd                   changes the default site
rem   set-cors.cmd "Its name"        changes another site
rem   set-cors.cmd "Its name" /api   changes an application or folder in a site
rem   set-cors.cmd /server           changes all sites, in applicationHost.config
setlocal EnableExtensions DisableDelayedExpansion
set "site=%~1"
set "path_in_site=%~2"
if not defined site set "site=Default Web Site"

set "appcmd=%windir%\\system32\\inetsrv\\appcmd.exe"
if not exist "%appcmd%" (
  echo There is no IIS on this machine.
  exit /b 1
)
fltmc >nul 2>&1 || (
  echo Run this file as administrator.
  exit /b 1
)`;

function moduleCheck({ name, title, url }: ModuleRequirement): string {
  return `"%appcmd%" list module ${name} >nul || (
  echo Install the ${title} first, or every page answers error 500.19: ${url}
  exit /b 1
)`;
}

const target = `set "target="
set "commit=/commit:apphost"
if /i "%site%"=="/server" goto backup
"%appcmd%" list site "%site%" >nul || (
  echo There is no site "%site%". Name yours: %~nx0 "Its name"
  exit /b 1
)
set target="%site%%path_in_site%"
set "commit="`;

/** IIS's own backup has applicationHost.config, but no web.config; IIS does not serve files that end with .config. */
const backup = `:backup
"%appcmd%" add backup || goto failed
set "folder="
if defined target for /f "delims=" %%F in ('""%appcmd%" list vdir "%site%%path_in_site%/" /text:physicalPath"') do call set "folder=%%F"
if defined folder if exist "%folder%\\web.config" if not exist "%folder%\\web.before-cors.config" (
  copy "%folder%\\web.config" "%folder%\\web.before-cors.config" >nul || goto failed
  echo Saved web.config as web.before-cors.config
)`;

export const appcmdEnd = `echo Done.
exit /b 0

:failed
echo Nothing after this step was done. The backup is listed by: "%appcmd%" list backup
exit /b 1`;
