import { powershellComment, powershellString } from '../../languages/powershell';
import type { Check } from './checked-request';
import { titleOf, type WrittenChecks, writeChecks } from './written-checks';

/** The checks for Windows PowerShell 5.1 and PowerShell 7. */
export function powershellChecks(checks: readonly Check[], notes: readonly string[]): WrittenChecks {
  const { blocks, leftOut } = writeChecks(checks, block);
  return {
    text: `${[functions, ...blocks, ...notes.map((note) => `Write-Output '${note}'`), end].join('\n\n')}\n`,
    leftOut,
  };
}

function block(check: Check): string {
  const list = (values: readonly string[]): string => `@(${values.map(powershellString).join(', ')})`;
  return [
    powershellComment(titleOf(check)),
    `$page = @{ Url = ${powershellString(check.url)}; Origin = ${powershellString(check.origin)}; Method = ${powershellString(check.method)}; Credentials = ${check.credentials ? '$true' : '$false'} }`,
    ...(check.preflight ? [`Test-Preflight @page -Headers ${list(check.requestedHeaders)}`] : []),
    ...(check.repeat ? [`Test-Request @page -Exposed ${list(check.exposeHeaders)}`] : []),
  ].join('\n');
}

const end = `if ($failed -gt 0) { Write-Output "$failed failed." } else { Write-Output 'All passed.' }`;

const functions = `# Repeats the preflights, and the GET and HEAD requests, and says what a browser would miss in the answers.
# It sends no cookies: a 401 passes if its headers are right. For Windows PowerShell 5.1 and PowerShell 7.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$failed = 0

# Not Invoke-WebRequest: it throws on 4xx and 5xx, whose headers count as well.
Add-Type -AssemblyName System.Net.Http
[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
$handler = New-Object System.Net.Http.HttpClientHandler
$handler.AllowAutoRedirect = $false
$handler.UseCookies = $false
$client = New-Object System.Net.Http.HttpClient($handler)

function Send-Request([string]$Method, [string]$Url, [hashtable]$Headers) {
    $request = [System.Net.Http.HttpRequestMessage]::new([System.Net.Http.HttpMethod]::new($Method), $Url)
    foreach ($name in $Headers.Keys) {
        [void]$request.Headers.TryAddWithoutValidation($name, [string]$Headers[$name])
    }
    try {
        $client.SendAsync($request, [System.Net.Http.HttpCompletionOption]::ResponseHeadersRead).GetAwaiter().GetResult()
    } catch {
        Write-Warning ($_.Exception.GetBaseException().Message)
    }
}

# The values of a header, one for each line of it.
function Get-Value($Response, [string]$Name) {
    if ($Response.Headers.Contains($Name)) { $Response.Headers.GetValues($Name) }
}

# What a header does not allow of a list.
function Get-Missing($Response, [string]$Name, [string[]]$Wanted, [bool]$Credentials) {
    $listed = @(Get-Value $Response $Name | ForEach-Object { $_.Split(',') } | ForEach-Object { $_.Trim() })
    foreach ($member in $Wanted) {
        $isHere = if ($Name -like '*-Headers') { $listed -contains $member } else { $listed -ccontains $member }
        $isAny = -not $Credentials -and $member -ne 'authorization' -and $listed -contains '*'
        if (-not $isHere -and -not $isAny) { "$Name must list $member." }
    }
}

function Get-MissingOrigin($Response, [string]$Origin, [bool]$Credentials) {
    $allowed = @(Get-Value $Response 'Access-Control-Allow-Origin') -join ' and '
    if ($allowed -cne $Origin -and ($Credentials -or $allowed -ne '*')) {
        "Access-Control-Allow-Origin must be $Origin, once. It is: $(if ($allowed) { $allowed } else { 'missing' })"
    }
    if ($Credentials -and (@(Get-Value $Response 'Access-Control-Allow-Credentials') -join ' and ') -cne 'true') {
        'Access-Control-Allow-Credentials must be true.'
    }
}

function Write-Verdict($Response, [string]$What, [string[]]$Missing) {
    if ($Missing) { $script:failed++ }
    Write-Output "$(if ($Missing) { 'FAIL' } else { 'PASS' }) $What"
    foreach ($line in $Missing) { Write-Output "  - $line" }
    if (-not $Response) { return }
    Write-Output "    HTTP $([int]$Response.StatusCode)"
    foreach ($header in $Response.Headers) {
        if ($header.Key -match '^(Access-Control-|Vary$)') { Write-Output "    $($header.Key): $($header.Value -join ', ')" }
    }
}

function Test-Preflight([string]$Url, [string]$Origin, [string]$Method, [bool]$Credentials, [string[]]$Headers) {
    $asked = @{ 'Origin' = $Origin; 'Access-Control-Request-Method' = $Method }
    if ($Headers) { $asked['Access-Control-Request-Headers'] = $Headers -join ',' }
    $response = Send-Request 'OPTIONS' $Url $asked
    $missing = if (-not $response) { 'There is no response.' } else {
        if (-not $response.IsSuccessStatusCode) { 'The status must be 200 to 299.' }
        Get-MissingOrigin $response $Origin $Credentials
        if (-not ('GET', 'HEAD', 'POST' -ccontains $Method)) { Get-Missing $response 'Access-Control-Allow-Methods' $Method $Credentials }
        Get-Missing $response 'Access-Control-Allow-Headers' $Headers $Credentials
    }
    Write-Verdict $response "preflight for $Method $Url from $Origin" $missing
}

function Test-Request([string]$Url, [string]$Origin, [string]$Method, [bool]$Credentials, [string[]]$Exposed) {
    $response = Send-Request $Method $Url @{ 'Origin' = $Origin }
    $missing = if (-not $response) { 'There is no response.' } else {
        Get-MissingOrigin $response $Origin $Credentials
        Get-Missing $response 'Access-Control-Expose-Headers' $Exposed $Credentials
    }
    Write-Verdict $response "$Method $Url from $Origin" $missing
}`;
