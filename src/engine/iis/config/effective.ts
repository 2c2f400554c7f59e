import type { ConfigLevel, Installed } from '../server';
import type { SourceElement } from '../xml/document';
import { XmlError } from '../xml/error';
import { parseXml } from '../xml/parse';
import { Broken, fail } from './broken';
import type { ConfigElement, Effective } from './configuration';
import { merge } from './merge';
import { type Node, nodeOf, toElement } from './node';
import { isWithin, type LevelSource, type ScopeSource, scopesFor } from './scopes';
import { declaredSections, type FoundSection, sectionsIn } from './section-states';
import { sections } from './sections';

/** What all levels come to for a URL path, as IIS 10 merges them. */
export function effective(levels: readonly ConfigLevel[], installed: Installed, path: string): Effective {
  return configurationOf(levels, installed)(path);
}

/** The same for many paths: files are read once. */
export function configurationOf(levels: readonly ConfigLevel[], installed: Installed): (path: string) => Effective {
  const read = levels.map((level) => ({ level, source: caught(() => readLevel(level)) }));
  const known = new Map<string, Effective>();
  return (path) => {
    const sources: LevelSource[] = [];
    for (const { level, source } of read) {
      if (!isWithin(path, level.path)) continue;
      if (!source.ok) return source;
      sources.push(source.value);
    }
    const scopes = scopesFor(sources, path);
    const key = scopes.map(({ level, element }) => `${levels.indexOf(level)}:${element.start}`).join(' ');
    const found = known.get(key) ?? merged(scopes, sources, installed);
    known.set(key, found);
    return found;
  };
}

function caught<T>(read: () => T): { readonly ok: true; readonly value: T } | Extract<Effective, { ok: false }> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof Broken) return { ok: false, error: error.error };
    throw error;
  }
}

/** The server level is the same for nearly all configurations that are asked about, one after the other. */
const kept = 8;
const roots = new Map<string, SourceElement>();

/** The root of a file, read once. Throws XmlError. */
function rootOf(text: string): SourceElement {
  const root = roots.get(text) ?? parseXml(text).root;
  roots.delete(text);
  roots.set(text, root);
  for (const oldest of roots.keys()) {
    if (roots.size <= kept) break;
    roots.delete(oldest);
  }
  return root;
}

function readLevel(level: ConfigLevel): LevelSource {
  try {
    const root = rootOf(level.text);
    if (root.name !== 'configuration') {
      fail(
        root,
        level.file,
        '0x8007000d',
        `Unrecognized element '${root.name}'`,
        'Put everything into one <configuration> element.',
      );
    }
    return { level, root };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    fail(error, level.file, '0x8007000d', `Configuration file is not well-formed XML: ${error.message}`, error.change);
  }
}

function merged(scopes: readonly ScopeSource[], sources: readonly LevelSource[], installed: Installed): Effective {
  const nodes = new Map<string, Node>();
  const result = caught(() => {
    const declared = new Map(sources.flatMap(({ root }) => [...declaredSections(root)]));
    const locked = lockedAtFirst(sources);
    const seen = new Set<string>();
    for (const scope of scopes)
      mergeScope(scope, sectionsIn(scope, installed, new Set(declared.keys())), nodes, locked, seen);
  });
  if (!result.ok) return result;
  const elements = new Map<string, ConfigElement>();
  return {
    ok: true,
    section: (path) => {
      const element = elements.get(path) ?? toElement(nodes.get(path) ?? emptySection(path));
      elements.set(path, element);
      return element;
    },
  };
}

function mergeScope(
  scope: ScopeSource,
  found: readonly FoundSection[],
  nodes: Map<string, Node>,
  locked: Set<string>,
  seen: Set<string>,
): void {
  const isServer = scope.level.kind === 'server';
  for (const { path, facts, element } of found) {
    // Two locations of one path are one scope (inferred).
    const once = JSON.stringify([
      scope.level.kind,
      scope.level.path,
      scope.element.name,
      scope.path.toLowerCase(),
      path,
    ]);
    if (seen.has(once)) {
      fail(
        element,
        scope.file,
        '0x800700b7',
        `Config section '${path}' already defined. Sections must only appear once per config file. See the help topic <location> for exceptions`,
        `Put what the second <${element.name}> has into the first.`,
      );
    }
    seen.add(once);
    if (!isServer && locked.has(path)) {
      fail(
        element,
        scope.file,
        '0x80070021',
        'This configuration section cannot be used at this path. This happens when the section is locked at a parent level. Locking is either by default (overrideModeDefault="Deny"), or set explicitly by a location tag with overrideMode="Deny" or the legacy allowOverride="false".',
        `Take <${element.name}> out and set it at the server level (applicationHost.config), or unlock ${path} there.`,
      );
    }
    // In the web.config of a folder such a section is ignored without an error (measured on IIS 10 for modules).
    const isBelow =
      !isServer && (scope.level.kind === 'folder' || scope.path !== scope.level.path.replace(/(.)\/$/, '$1'));
    if (facts.where === 'application' && isBelow) continue;
    const node = nodes.get(path) ?? emptySection(path);
    nodes.set(path, node);
    merge(node, element, scope);
  }
  if (scope.overrideMode === 'Inherit') return;
  for (const { path } of found) {
    if (scope.overrideMode === 'Deny') locked.add(path);
    else locked.delete(path);
  }
}

function lockedAtFirst(sources: readonly LevelSource[]): Set<string> {
  const locked = new Set([...sections].flatMap(([path, facts]) => (facts.locked ? [path] : [])));
  for (const { level, root } of sources) {
    if (level.kind !== 'server') continue;
    for (const [path, mode] of declaredSections(root)) {
      if (mode === 'Deny') locked.add(path);
      else locked.delete(path);
    }
  }
  return locked;
}

function emptySection(path: string): Node {
  return nodeOf(path.slice(path.lastIndexOf('/') + 1), sections.get(path)?.schema ?? null);
}
