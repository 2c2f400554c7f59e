export type Serial = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Does one piece of work after the other: what is read in one of them still holds when it writes. */
export function createSerial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}
