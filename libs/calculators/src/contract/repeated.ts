import { RepeatedMember } from '../json/repeated-member.js';
import { placeIn, type Fault } from './fault.js';
import { messages } from './messages.js';

/** The faults of an input whose names repeat: each named once, in its place, beside those that its judge found. */
export function withRepeated(value: unknown, faults: readonly Fault[]): readonly Fault[] {
  const repeated = new Set(placesOfRepeated(value));
  if (repeated.size === 0) return faults;
  const told = new Set(faults.map(({ path }) => path));
  return [
    ...faults.map((fault) => (repeated.has(fault.path) ? repetition(fault.path) : fault)),
    ...[...repeated].filter((path) => !told.has(path)).map(repetition),
  ];
}

function repetition(path: string): Fault {
  return { code: 'INVALID_INPUT', path, message: messages.repeated(path) };
}

/** Places of names that repeat, in the order of the text. Keeps its own stack, since a text may nest deeper than calls. */
function placesOfRepeated(value: unknown): readonly string[] {
  const places: string[] = [];
  const left = [{ value, path: '' }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value: here, path } = next;
    if (here instanceof RepeatedMember) places.push(path);
    else if (typeof here === 'object' && here !== null)
      for (const [name, member] of Object.entries(here).toReversed())
        left.push({ value: member, path: placeIn(path, name) });
  }
  return places;
}
