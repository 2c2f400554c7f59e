/** How long a pause is, in milliseconds. */
export const quietTime = 2000;

/** So many disturbances without a pause, and there will be none. */
export const maxDisturbances = 1000;

/** Does the work once, in the first pause between disturbances; gives up when none comes. */
export function onceQuiet(work: () => void, giveUp: () => void): { disturb(): void } {
  let disturbances = 0;
  let waiting = true;
  const done = (then: () => void) => () => {
    waiting = false;
    then();
  };
  let timer = setTimeout(done(work), quietTime);
  return {
    disturb() {
      if (!waiting) return;
      clearTimeout(timer);
      disturbances += 1;
      if (disturbances < maxDisturbances) timer = setTimeout(done(work), quietTime);
      else done(giveUp)();
    },
  };
}
