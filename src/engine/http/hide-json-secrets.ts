import { isSecretParameter } from './secret-names';

/**
 * A text without the secrets in JSON that it holds, as it is, in a string of other JSON, or escaped in a URL: whatever has
 * the name of a secret, if it is a string or a number. A text that was cut off may end in the middle of one.
 */
export function hideJsonSecrets(text: string, by: string): string {
  const hide = (whole: string, before: string, name: string, between: string): string =>
    isSecretParameter(name) ? `${before}${name}${between}${by}` : whole;
  return forms.reduce((clean, form) => clean.replace(form, hide), text);
}

/** Nothing is asked for after the value, so no attempt is made twice: the time is linear. */
const forms = [
  /(")([^"\\]+)("\s*:\s*"|"\s*:\s*(?=[-\d]))(?:(?<=")(?:[^"\\]|\\.)*|[-\d][\w.+-]*)/gs,
  /(\\")([^"\\]+)(\\"\s*:\s*\\"|\\"\s*:\s*(?=[-\d]))(?:(?<=")(?:[^"\\]|\\(?!"))*|[-\d][\w.+-]*)/g,
  /(%22)((?:(?!%22)[^\s"&#])+)(%22(?:%20|\+)*(?:%3a|:)(?:%20|\+)*(?:%22|(?=[-\d])))(?:(?<=%22)(?:%5c%22|(?!%22)[^\s"&#])*|[-\d][\w.+-]*)/gi,
];
