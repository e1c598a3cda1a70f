import { z } from 'zod';
import { InexactNumber } from '../json/number-literal.js';
import { RepeatedMember } from '../json/repeated-member.js';
import { placeIn, type Fault } from './fault.js';
import { messages } from './messages.js';
import { isOptional, type Node, type NodeValue, type OptionalNode } from './node.js';

type Fields = Readonly<Record<string, Node<never> | Node<unknown>>>;
type OptionalNames<F> = { [K in keyof F]: F[K] extends OptionalNode<unknown> ? K : never }[keyof F];
/** The value of an object node: optional members may be absent. */
type FieldsValue<F> = { readonly [K in Exclude<keyof F, OptionalNames<F>>]: NodeValue<F[K]> } & {
  readonly [K in OptionalNames<F>]?: NodeValue<F[K]>;
};

/** A record with these members and no other, judged in the order they are declared. */
export function object<const F extends Fields>(
  fields: F,
  options: { readonly exactlyOneOf?: readonly string[] } = {},
): Node<FieldsValue<F>> {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, node]) => [name, isOptional(node) ? node.schema.optional() : node.schema]),
  );
  return {
    schema: z.strictObject(shape) as unknown as z.ZodType<FieldsValue<F>>,
    judge: (value, path, faults) => {
      if (isRecord(value)) judgeMembers(value, fields, options.exactlyOneOf ?? [], path, faults);
      else faults.push({ code: 'INVALID_INPUT', path, message: messages.notAnObject(path) });
    },
  };
}

function judgeMembers(
  value: Record<string, unknown>,
  fields: Fields,
  exactlyOneOf: readonly string[],
  path: string,
  faults: Fault[],
): void {
  for (const [name, node] of Object.entries(fields)) {
    if (name === exactlyOneOf[0] && exactlyOneOf.filter((member) => has(value, member)).length !== 1) {
      faults.push({ code: 'INVALID_INPUT', path, message: messages.exactlyOne(exactlyOneOf) });
    }
    const place = placeIn(path, name);
    if (has(value, name)) node.judge(value[name], place, faults);
    else if (!isOptional(node)) faults.push({ code: 'INVALID_INPUT', path: place, message: messages.missing(place) });
  }
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(fields, name)) {
      const place = placeIn(path, name);
      faults.push({ code: 'INVALID_INPUT', path: place, message: messages.unknownField(place) });
    }
  }
}

type VariantsValue<Tag extends string, V extends Readonly<Record<string, Fields>>> = {
  [Name in keyof V]: { readonly [K in Tag]: Name } & FieldsValue<V[Name]>;
}[keyof V];

/** Records told apart by one member. Under an unknown word of it the other members are not judged. */
export function variants<const Tag extends string, const V extends Readonly<Record<string, Fields>>>(
  tag: Tag,
  cases: V,
  description: string,
): Node<VariantsValue<Tag, V>> {
  const names = Object.keys(cases);
  const nodes = new Map(
    Object.entries(cases).map(([name, fields]) => {
      const word: Node<string> = { schema: z.literal(name).describe(description), judge: () => undefined };
      return [name, object({ [tag]: word, ...fields })];
    }),
  );
  const schemas = [...nodes.values()].map((node) => node.schema) as unknown as [z.core.$ZodTypeDiscriminable];
  return {
    schema: z.discriminatedUnion(tag, schemas) as unknown as z.ZodType<VariantsValue<Tag, V>>,
    judge: (value, path, faults) => {
      const place = placeIn(path, tag);
      if (!isRecord(value)) faults.push({ code: 'INVALID_INPUT', path, message: messages.notAnObject(path) });
      else if (!has(value, tag)) faults.push({ code: 'INVALID_INPUT', path: place, message: messages.missing(place) });
      else if (typeof value[tag] !== 'string') {
        faults.push({ code: 'INVALID_INPUT', path: place, message: messages.notAString(place) });
      } else {
        const node = nodes.get(value[tag]);
        if (node) node.judge(value, path, faults);
        else faults.push({ code: 'UNKNOWN_VALUE', path: place, message: messages.unknownValue(place, names) });
      }
    },
  };
}

/** A list of any length. */
export function list<T>(item: Node<T>, description: string): Node<readonly T[]> {
  return {
    schema: z.array(item.schema).describe(description) as unknown as z.ZodType<readonly T[]>,
    judge: (value, path, faults) => {
      if (!Array.isArray(value)) faults.push({ code: 'INVALID_INPUT', path, message: messages.notAList(path) });
      else value.forEach((member: unknown, index) => item.judge(member, placeIn(path, index), faults));
    },
  };
}

/** A table: rows as long as the first. */
export function table<T>(cell: Node<T>, description: string): Node<readonly (readonly T[])[]> {
  const row = list(cell, description);
  return {
    schema: z.array(row.schema).describe(description) as unknown as z.ZodType<readonly (readonly T[])[]>,
    judge: (value, path, faults) => {
      if (!Array.isArray(value)) {
        faults.push({ code: 'INVALID_INPUT', path, message: messages.notAList(path) });
        return;
      }
      const [first] = value as readonly unknown[];
      value.forEach((line: unknown, index) => {
        const place = placeIn(path, index);
        if (Array.isArray(first) && Array.isArray(line) && line.length !== first.length) {
          faults.push({ code: 'INVALID_INPUT', path: place, message: messages.otherLength(place) });
        }
        row.judge(line, place, faults);
      });
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  if (value instanceof InexactNumber || value instanceof RepeatedMember) return false;
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member that is there; one set to `undefined`, which JSON cannot write, is not. */
function has(value: Record<string, unknown>, name: string): boolean {
  return Object.hasOwn(value, name) && value[name] !== undefined;
}
