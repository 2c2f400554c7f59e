/** Where and how a row of the list is drawn. */
export interface RowPlace {
  /** Counted from 1, the head being row 1. */
  readonly rowIndex: number;
  readonly top: number;
  readonly height: number;
  readonly selected: boolean;
  /** The one row that Tab reaches. */
  readonly active: boolean;
}
