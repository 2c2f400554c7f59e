/** Second-level names under which countries register domains: `contoso.co.uk` is one, `co.uk` is not. */
const secondLevel = /^(ac|com?|edu|go[bv]?|gouv|gv|ltd|me|net?|nhs|nom|org?|plc|sch)$/;

/** Domains whose sub-domains anyone can have, from the private part of the public suffix list. https://publicsuffix.org */
const shared = [
  'appspot.com',
  'azureedge.net',
  'azurestaticapps.net',
  'azurewebsites.net',
  'blogspot.com',
  'cloudapp.azure.com',
  'cloudfront.net',
  'firebaseapp.com',
  'fly.dev',
  'github.io',
  'gitlab.io',
  'herokuapp.com',
  'netlify.app',
  'ngrok.io',
  'onrender.com',
  'pages.dev',
  'surge.sh',
  'vercel.app',
  'web.app',
  'workers.dev',
];

/**
 * The registrable domain of a host, about as the public suffix list has it: that list is far larger than what it would
 * decide here, so the common suffixes stand for it. An IP address or a name without a dot is its own.
 */
export function siteOf(host: string): string {
  const labels = host.toLowerCase().split('.');
  if (host.startsWith('[') || labels.every((label) => /^\d+$/.test(label))) return host;
  // Its customers' names stand at many depths there.
  if (host.endsWith('.amazonaws.com')) return host;
  const suffix = shared.find((each) => host.endsWith(`.${each}`));
  if (suffix !== undefined) return labels.slice(-suffix.split('.').length - 1).join('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(top.length === 2 && secondLevel.test(second) ? -3 : -2).join('.');
}
