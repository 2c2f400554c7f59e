import type { Line } from './case';
import type { Random } from './random';
import { originLines, wrongLists, wrongOrigins } from './wrong-values';

const originName = 'Access-Control-Allow-Origin';
const credentialsName = 'Access-Control-Allow-Credentials';

/** Access-Control-Allow-Origin: mostly right, else missing or wrong in one of many ways. */
export function allowOrigin(random: Random, origin: string, credentials: boolean): readonly Line[] {
  return random.weighted<() => readonly Line[]>([
    [62, () => [[originName, origin]]],
    [credentials ? 6 : 14, () => [[originName, '*']]],
    [6, () => []],
    [20, () => [[originName, random.pick(wrongOrigins(origin))]]],
    [3, () => [[random.pick(nameSpellings(originName)), origin]]],
    [3, () => random.pick(originLines(origin)).map((value) => [originName, value] as const)],
  ])();
}

function nameSpellings(name: string): readonly string[] {
  return [
    name.toLowerCase(),
    name.toUpperCase(),
    `${name} `,
    `${name}\t`,
    name.slice(0, -1),
    name.replaceAll('-', '_'),
  ];
}

/** Access-Control-Allow-Credentials. */
export function allowCredentials(random: Random, credentials: boolean): readonly Line[] {
  if (random.chance(credentials ? 0.75 : 0.4)) return [[credentialsName, 'true']];
  if (random.chance(0.35)) return [];
  const wrong = [
    'True',
    'TRUE',
    '1',
    '',
    'false',
    'yes',
    '"true"',
    "'true'",
    'true;',
    'true,',
    ' true\t',
    'true,true',
    '*',
  ];
  const lines = random.chance(0.8)
    ? [random.pick(wrong)]
    : random.pick([
        ['true', 'true'],
        ['true', ''],
        ['', 'true'],
      ]);
  const name = random.chance(0.1) ? random.pick(nameSpellings(credentialsName)) : credentialsName;
  return lines.map((value) => [name, value] as const);
}

/** Access-Control-Allow-Methods or -Headers, for what is needed, with others beside it. */
export function listed(
  random: Random,
  name: string,
  needed: readonly string[],
  others: readonly string[],
): readonly Line[] {
  const all = [...needed, ...random.some(others, 0.4)];
  const without = [...random.some(needed, 0.5), ...random.some(others, 0.4)];
  const some = random.chance(0.5) ? all : without;
  return random.weighted<() => readonly Line[]>([
    [45, () => [[name, all.join(', ')]]],
    [10, () => [[name, without.join(',')]]],
    [8, () => []],
    [12, () => [[name, '*']]],
    [3, () => [[name, random.pick(['*, X', ' *', '**', '*,*'])]]],
    [5, () => [[name, changedCase(random, all.join(','))]]],
    [3, () => all.map((member) => [name, member] as const)],
    [6, () => [[name, some.join(random.pick(separators))]]],
    [8, () => [[name, random.pick(wrongLists(some))]]],
  ])();
}

const separators = [';', ' ', ' , ,', '\t,', ',,', '|', '; ', '\x0b,', '\t'];

function changedCase(random: Random, text: string): string {
  return random.chance(0.5) ? text.toLowerCase() : text.toUpperCase();
}
