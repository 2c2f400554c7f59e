/** What preconditions can ask for: https://learn.microsoft.com/iis/configuration/system.webserver/handlers/add */
const known = new Set([
  'integratedmode',
  'classicmode',
  'managedhandler',
  'bitness32',
  'bitness64',
  'runtimeversion',
  'runtimeversionv1.1',
  'runtimeversionv2.0',
  'runtimeversionv4.0',
]);

const runtime = 'runtimeversionv4.0';
const always = new Set(['integratedmode', 'managedhandler', 'bitness64', runtime]);

/**
 * Whether a precondition holds in a pool of 64 bits in integrated mode. Measured on IIS 10: one that does not hold takes
 * the mapping out, silently; one that IIS does not know (`invalid`) makes every request to the application an error.
 */
export function preCondition(written: string | undefined): 'holds' | 'with-managed-code' | 'fails' | 'invalid' {
  if (written === undefined || written === '') return 'holds';
  const tokens = written
    .split(',')
    .map((token) => token.trim().toLowerCase())
    .filter((token) => token !== '');
  if (tokens.some((token) => !known.has(token))) return 'invalid';
  if (!tokens.every((token) => always.has(token))) return 'fails';
  return tokens.includes(runtime) ? 'with-managed-code' : 'holds';
}
