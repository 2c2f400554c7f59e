/**
 * Whether the path pattern of a handler mapping covers a URL path. Measured on IIS 10: case does not count; a pattern
 * matches the end of the path, at whole segments, or its beginning with more segments behind (PathInfo).
 * https://learn.microsoft.com/iis/configuration/system.webserver/handlers/add
 */
export function handlerPathMatches(pattern: string, path: string): boolean {
  if (pattern === '*') return true;
  const wanted = pattern.toLowerCase().replace(/^\//, '').split('/');
  const given = path.toLowerCase().split('/').slice(1);
  // `*.`: the last segment has no extension.
  if (pattern === '*.') return !(given.at(-1) ?? '').includes('.');
  return given.some(
    (_, start) =>
      start + wanted.length <= given.length &&
      wanted.every((segment, index) => segmentMatches(segment, given[start + index] ?? '')),
  );
}

function segmentMatches(pattern: string, segment: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return segment === first;
  if (!segment.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = segment.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return segment.endsWith(last) && segment.length - last.length >= at;
}
