import type { LabCase } from './case';

/** The hosts a case speaks for, without doubles. */
export function hostsOf({ request, before, beside, hosts = [] }: LabCase): readonly string[] {
  const requests = [request, before, beside?.request].filter((sent) => sent !== undefined);
  return [...new Set([...requests.map((sent) => new URL(sent.url).host), ...hosts])];
}
