/** Whether an origin is a server’s, to whom a change can be made: those of files and the like are none. */
export function isServer(origin: string): boolean {
  return /^https?:/.test(origin);
}
