/**
 * The schemes that a `WWW-Authenticate` value offers, in its order, each once, without what belongs to them: that may be a
 * secret. https://httpwg.org/specs/rfc9110.html#field.www-authenticate
 */
export function authenticationSchemes(challenges: string): readonly string[] {
  const withoutText = challenges.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  // A parameter has an equals sign after its name.
  const found = withoutText.matchAll(/(?:^|,)[\s,]*([\w!#$%&'*+.^`|~-]+)(?=\s*(?:,|$)|\s+[^\s=,])/g);
  return [...new Set([...found].flatMap(([, scheme]) => scheme ?? []))];
}
