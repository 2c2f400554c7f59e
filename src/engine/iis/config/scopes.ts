import type { ConfigLevel } from '../server';
import type { SourceElement } from '../xml/document';
import type { Scope } from './merge';

/** A file with its root element. */
export interface LevelSource {
  readonly level: ConfigLevel;
  readonly root: SourceElement;
}

/** A part of a file that applies to a path: what stands in the root, or a `<location>`. */
export interface ScopeSource extends Scope {
  readonly level: ConfigLevel;
  readonly element: SourceElement;
  /** Whether it may say what lower levels may override. */
  readonly overrideMode: 'Allow' | 'Deny' | 'Inherit';
}

/**
 * The parts of files that apply to a path, upper levels first: by the path they are written for, then by file. The files
 * are those at or above the path.
 * https://learn.microsoft.com/iis/get-started/planning-your-iis-architecture/understanding-iis-configuration-delegation
 */
export function scopesFor(sources: readonly LevelSource[], path: string): readonly ScopeSource[] {
  const applications = sources.flatMap(({ level }, index) => (level.kind === 'folder' ? [] : [index]));
  const application = applications.at(-1) ?? 0;
  return sources
    .flatMap(({ level, root }, index) => {
      const own = { level, file: level.file, path: level.path, element: root, overrideMode: 'Inherit' as const };
      return [own, ...locationsIn(level, root, path, index < application)];
    })
    .map((scope, index) => ({ scope, index }))
    .sort((a, b) => depthOf(a.scope) - depthOf(b.scope) || a.index - b.index)
    .map(({ scope }) => scope);
}

function locationsIn(level: ConfigLevel, root: SourceElement, path: string, isAbove: boolean): readonly ScopeSource[] {
  return root.children.flatMap((element) => {
    if (element.name !== 'location') return [];
    const attribute = (name: string): string | undefined =>
      element.attributes.find((each) => each.name === name)?.value;
    const target = targetOf(level, attribute('path') ?? '');
    const inherits = attribute('inheritInChildApplications')?.toLowerCase() !== 'false';
    if (!isWithin(path, target) || (isAbove && level.kind !== 'server' && !inherits)) return [];
    return [{ level, file: level.file, path: target, element, overrideMode: overrideModeOf(attribute) }];
  });
}

function overrideModeOf(attribute: (name: string) => string | undefined): ScopeSource['overrideMode'] {
  const mode = attribute('overrideMode')?.toLowerCase();
  if (mode === 'allow' || mode === 'deny') return mode === 'allow' ? 'Allow' : 'Deny';
  // The older attribute. https://learn.microsoft.com/iis/get-started/planning-for-security/how-to-use-locking-in-iis-configuration
  const legacy = attribute('allowOverride')?.toLowerCase();
  if (legacy === 'true' || legacy === 'false') return legacy === 'true' ? 'Allow' : 'Deny';
  return 'Inherit';
}

/** The virtual path a location is for. In applicationHost.config it begins with the site's name, which is taken for ours. */
function targetOf({ kind, path }: ConfigLevel, written: string): string {
  const segments = written.split('/').filter((segment) => segment !== '' && segment !== '.');
  const within = kind === 'server' ? segments.slice(1) : segments;
  return `${path.replace(/\/$/, '')}/${within.join('/')}`;
}

/** The server's own settings stand above a site's, though both are for `/`. */
function depthOf({ level, path }: ScopeSource): number {
  return path === '/' ? (level.kind === 'server' ? -1 : 0) : path.split('/').length;
}

/** Whether a path is at or below another; Windows compares without case. */
export function isWithin(path: string, above: string): boolean {
  const wanted = above.toLowerCase().replace(/\/+$/, '');
  const given = path.toLowerCase();
  return given === wanted || given.startsWith(`${wanted}/`);
}
