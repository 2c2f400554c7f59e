/** Whether a host means this machine. https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host.startsWith('127.') || host === '[::1]';
}
