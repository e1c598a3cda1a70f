import { RepeatedMember } from '../json/repeated-member.js';
import { placeIn, type Fault } from './fault.js';
import { messages } from './messages.js';

/** The faults of an input whose names repeat: each named once, in its place, beside those that its judge found. */
export function withRepeated(value: unknown, faults: readonly Fault[]): readonly Fault[] {
  const repeated = new Set(placesOfRepeated(value, ''));
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

function* placesOfRepeated(value: unknown, path: string): Generator<string> {
  if (value instanceof RepeatedMember) yield path;
  else if (typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(value)) yield* placesOfRepeated(member, placeIn(path, name));
}
