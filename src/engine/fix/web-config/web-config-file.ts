/** A web.config of the user's. */
export interface WebConfigFile {
  /** As they named it. */
  readonly name: string;
  readonly text: string;
}
