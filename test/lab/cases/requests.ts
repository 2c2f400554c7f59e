import type { LabRequest } from '../case';

/** A PUT with JSON: neither its method nor its Content-Type goes without a preflight. */
export function put(url: string): LabRequest {
  return {
    url,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  };
}
