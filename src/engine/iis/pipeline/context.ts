import type { ConfigElement } from '../config/configuration';
import type { IisServer, ServerRequest } from '../server';
import type { Assumption } from './assumption';

/** A request on its way through the pipeline, with the configuration of its path. */
export interface Context {
  readonly request: ServerRequest;
  readonly server: IisServer;
  /** A section by the path below `system.webServer`. */
  readonly section: (path: string) => ConfigElement;
  /** The same below `system.web`. */
  readonly systemWeb: (path: string) => ConfigElement;
  /** What is taken to be so where nothing says how it is. */
  readonly assume: Assumption;
}

/** Where a request goes: what URL Rewrite may change. */
export interface Target {
  /** Decoded, beginning with `/`. */
  readonly path: string;
  /** Without `?`. */
  readonly query: string;
  /** A rule has sent it to another server (Application Request Routing). */
  readonly proxied: boolean;
}

/** Thrown where the answer depends on what is documented nowhere and cannot be tried both ways. */
export class NotKnown extends Error {
  override readonly name = 'NotKnown';
}

/** Where a request goes as it comes in. */
export function targetOf({ url }: ServerRequest): Target {
  const { pathname, search } = new URL(url);
  return { path: decoded(pathname), query: search.slice(1), proxied: false };
}

/** A path with its escapes resolved; one that is no UTF-8 stays as it is. */
export function decoded(path: string): string {
  return attempt(decodeURIComponent, path);
}

/** A text converted; as it is, if it cannot be. */
export function attempt(convert: (text: string) => string, text: string): string {
  try {
    return convert(text);
  } catch {
    return text;
  }
}

/** The items of a collection, or the elements of a name. */
export function itemsOf(parent: ConfigElement, name = 'add'): readonly ConfigElement[] {
  return parent.children.filter((child) => child.name === name);
}

/** A child element; an empty one, if there is none. */
export function childOf(parent: ConfigElement, name: string): ConfigElement {
  return parent.children.find((child) => child.name === name) ?? { ...empty, name };
}

const empty: ConfigElement = { name: '', attributes: {}, children: [], from: null, scope: '/' };

/** Whether a bool is true. */
export function isOn({ attributes }: ConfigElement, name: string): boolean {
  return attributes[name] === 'true';
}

/** Whether a module is in the pipeline of this application. */
export function hasModule({ section }: Pick<Context, 'section'>, name: string): boolean {
  return itemsOf(section('modules')).some(({ attributes }) => attributes.name === name);
}

/** A list as configuration writes it: `GET,HEAD,POST`. */
export function listOf(value: string | undefined): readonly string[] {
  return (value ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
