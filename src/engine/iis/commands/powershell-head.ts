import type { ModuleRequirement } from './requirements';

/** What a script does before it changes anything: where to, whether it can be done there, and a backup. */
export function powershellHead(modules: readonly ModuleRequirement[], hasLocked: boolean): string {
  return [parameters, [start, ...modules.map(moduleCheck)].join('\n'), targets(hasLocked), backup].join('\n\n');
}

const parameters = `#Requires -RunAsAdministrator
# Run it in Windows PowerShell on the server. It can be run again.
param(
    [string]$Site = 'Default Web Site',
    # Of an application or folder in the site, for example /api.
    [string]$Path = '',
    # For all sites: changes applicationHost.config, not a web.config.
    [switch]$Server
)`;

const start = `Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

if ($PSVersionTable['PSEdition'] -eq 'Core') {
    throw 'Run this script in Windows PowerShell (powershell.exe): the WebAdministration module needs it.'
}
Import-Module WebAdministration`;

function moduleCheck({ name, title, url }: ModuleRequirement): string {
  return `if (-not (Get-WebGlobalModule -Name '${name}')) {
    throw 'Install the ${title} first, or every page answers error 500.19: ${url}'
}`;
}

/** Sections that are locked in web.config are written in applicationHost.config, in a location element for the site. */
function targets(hasLocked: boolean): string {
  const locked = (value: string): string => (hasLocked ? `\n    $locked = ${value}` : '');
  return `$root = 'MACHINE/WEBROOT/APPHOST'
if ($Server) {
    $config = @{ PSPath = $root }${locked('$config')}
} else {
    if (-not (Get-ChildItem 'IIS:\\Sites' | Where-Object { $_.Name -eq $Site })) {
        throw "There is no site '$Site'. Name yours: -Site 'Its name'"
    }
    $at = $Site
    if ($Path.Trim('/')) { $at += '/' + $Path.Trim('/') }
    $config = @{ PSPath = "$root/$at" }${locked('@{ PSPath = $root; Location = $at } # locked in web.config')}
}`;
}

/** IIS's own backup has applicationHost.config, but no web.config. */
const backup = `$backup = 'before-cors-' + (Get-Date -Format 'yyyyMMdd-HHmmss')
Backup-WebConfiguration -Name $backup | Out-Null
Write-Output "Saved IIS's configuration. To go back: Restore-WebConfiguration -Name $backup"
if (-not $Server) {
    $folder = (Get-WebFilePath -PSPath ('IIS:\\Sites\\' + $at.Replace('/', '\\'))).FullName
    $file = Join-Path $folder 'web.config'
    if (Test-Path -LiteralPath $file) {
        # IIS does not serve files that end with .config.
        Copy-Item -LiteralPath $file -Destination (Join-Path $folder "web.$backup.config")
        Write-Output "Saved web.config as web.$backup.config"
    }
}`;

export const powershellRemoval = `# Takes an item out if it is there, be it inherited: to add one that is there is an error.
function Remove-CollectionItem([hashtable]$Config, [string]$Filter, [string]$Key, [string]$Value) {
    foreach ($item in @((Get-WebConfigurationProperty @Config -Filter $Filter -Name '.').Collection)) {
        if ($item.$Key -eq $Value) {
            Remove-WebConfigurationProperty @Config -Filter $Filter -Name '.' -AtElement @{ $Key = $item.$Key }
        }
    }
}`;

export const powershellAddition = `# Adds an item if it is not there: one that is keeps what it holds.
function Add-MissingItem([hashtable]$Config, [string]$Filter, [string]$Key, [string]$Value) {
    foreach ($item in @((Get-WebConfigurationProperty @Config -Filter $Filter -Name '.').Collection)) {
        if ($item.$Key -eq $Value) { return }
    }
    Add-WebConfigurationProperty @Config -Filter $Filter -Name '.' -Value @{ $Key = $Value }
}`;
