import type { XmlElement } from '../xml/element';

/**
 * One change of IIS configuration, whatever makes it: an edit of a web.config's text, PowerShell or appcmd.
 * Each leaves a configuration in which it holds, however often it is made.
 */
export type ConfigEdit = ItemEdit | RemoveItemEdit | AttributeEdit;

interface Common {
  /** Full path of the section, for example `system.webServer/httpProtocol`. */
  readonly section: string;
  /** Why, in one sentence, for the person who reviews the change. */
  readonly reason: string;
}

/** The collection holds this item under its key: one already there is changed, where it stands, to exactly this one. */
export interface ItemEdit extends Common {
  readonly kind: 'item';
  /** Names of the elements from the section to the collection, `['customHeaders']`; [] for the section itself. */
  readonly collection: readonly string[];
  /** `<add …>`, or what the collection calls its items (`<rule …>`), with all it holds. */
  readonly item: XmlElement;
  /** The attribute that identifies it among the items: `name`, `key`, `origin`, `verb`. */
  readonly key: string;
  /**
   * `remove`: a `<remove>` of the key goes before it, so that one inherited from an upper level is no duplicate (500.19).
   * Where nothing can be inherited under the key, `none`.
   */
  readonly guard: 'remove' | 'none';
  /** One already there only gets what it lacks: its other attributes, what it holds and comments stay. */
  readonly merge?: {
    /** Attributes that must not say otherwise: they are written only where they do. */
    readonly defaults: Readonly<Record<string, string>>;
  };
  /** Where a new one goes: before all other items of the file, or behind them. */
  readonly place: 'first' | 'last';
}

/** The collection does not have this item, neither its own nor an inherited one. */
export interface RemoveItemEdit extends Common {
  readonly kind: 'remove-item';
  readonly collection: readonly string[];
  readonly key: string;
  readonly value: string;
  /** `if-present`: only the file's own item is taken out; `always`: a `<remove>` is written for what upper levels may have. */
  readonly inherited: 'if-present' | 'always';
}

/** An attribute has this value. */
export interface AttributeEdit extends Common {
  readonly kind: 'attribute';
  /** Names of the elements from the section to the one with the attribute; [] for the section itself. */
  readonly path: readonly string[];
  readonly name: string;
  readonly value: string;
}
