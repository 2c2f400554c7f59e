/** Whether only servers send a header of CORS: a page that does has taken a request for a response. */
export function isOnlyOfServers(name: string): boolean {
  return /^access-control-(?!request-)/i.test(name);
}
