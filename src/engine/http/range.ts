/** Half-open range of UTF-16 code units: `[start, end)`. */
export type Range = readonly [start: number, end: number];
