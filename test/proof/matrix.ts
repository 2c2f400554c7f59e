import type { Cell } from './run';

/** Causes down, changes across: how many were seen to pass of those that were offered. */
export function matrix(cells: readonly Cell[]): string {
  const targets = [...new Set(cells.map(({ target }) => target))];
  const causes = [...new Set(cells.map(({ kind }) => kind.cause))];
  const width = Math.max(...causes.map((cause) => cause.length));
  const head = ['cause'.padEnd(width), ...targets].join('  ');
  const rows = causes.map((cause) => {
    const columns = targets.map((target) => {
      const of = cells.filter((cell) => cell.kind.cause === cause && cell.target === target);
      const passed = of.filter(({ result }) => result === 'passes').length;
      const wrong = of.filter(({ result }) => result === 'wrong').length;
      const text = passed + wrong === 0 ? '–' : wrong === 0 ? `${passed}` : `${passed}, ${wrong} wrong`;
      return text.padStart(target.length);
    });
    return [cause.padEnd(width), ...columns].join('  ');
  });
  return [head, ...rows].join('\n');
}
