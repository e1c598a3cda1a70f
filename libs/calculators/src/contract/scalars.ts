import { isLocalDate } from '@clausier/kernel';
import { MULTIPLE_FORM, multipleInTenThousandths, RANGES, type RangeName } from '@clausier/rulebook';
import { z } from 'zod';
import { messages } from './messages.js';
import type { Node } from './node.js';

/** A whole number in one of the contract's ranges. */
export function integer(range: RangeName, description: string): Node<number> {
  const { min, max } = RANGES[range];
  return {
    schema: z.number().int().min(min).max(max).describe(description),
    judge: (value, path, faults) => {
      if (!Number.isSafeInteger(value)) {
        faults.push({ code: 'INVALID_INPUT', path, message: messages.notWhole(path, value) });
      } else if (Number(value) < min || Number(value) > max) {
        faults.push({ code: 'OUT_OF_RANGE', path, message: messages.outOfRange(path, RANGES[range]) });
      }
    },
  };
}

/** One word of a closed list. */
export function choice<const C extends string>(choices: readonly C[], description: string): Node<C> {
  const known = new Set<string>(choices);
  return {
    schema: z.enum(choices as readonly [C, ...C[]]).describe(description) as unknown as z.ZodType<C>,
    judge: (value, path, faults) => {
      if (typeof value !== 'string') {
        faults.push({ code: 'INVALID_INPUT', path, message: messages.notAString(path) });
      } else if (!known.has(value)) {
        faults.push({ code: 'UNKNOWN_VALUE', path, message: messages.unknownValue(path, choices) });
      }
    },
  };
}

export function boolean(description: string): Node<boolean> {
  return {
    schema: z.boolean().describe(description),
    judge: (value, path, faults) => {
      if (typeof value !== 'boolean') {
        faults.push({ code: 'INVALID_INPUT', path, message: messages.notABoolean(path) });
      }
    },
  };
}

/** An existing date of 1990 to 2099. */
export function date(description: string): Node<string> {
  return dated(isLocalDate, messages.notADate, z.iso.date().describe(description));
}

/** A month `YYYY-MM` of 1990 to 2099. */
export function month(description: string): Node<string> {
  const form = /^\d{4}-\d{2}$/;
  return dated(
    (text) => form.test(text) && isLocalDate(`${text}-01`),
    messages.notAMonth,
    z.string().regex(form).describe(description),
  );
}

function dated(
  exists: (text: string) => boolean,
  message: (path: string) => string,
  schema: z.ZodType<string>,
): Node<string> {
  return {
    schema,
    judge: (value, path, faults) => {
      if (typeof value !== 'string') {
        faults.push({ code: 'INVALID_INPUT', path, message: messages.notAString(path) });
      } else if (!exists(value)) faults.push({ code: 'INVALID_DATE', path, message: message(path) });
    },
  };
}

/** The multiple `k` of a penalty: a decimal string above 0. */
export function multiple(description: string): Node<string> {
  return {
    schema: z.string().regex(MULTIPLE_FORM).describe(description),
    judge: (value, path, faults) => {
      const k = typeof value === 'string' ? multipleInTenThousandths(value) : undefined;
      if (k === undefined) {
        faults.push({
          code: 'INVALID_INPUT',
          path,
          message: messages.malformed(
            path,
            '« 4 » ou « 0.25 » : six chiffres au plus, puis un point et quatre décimales au plus',
          ),
        });
      } else if (k === 0n) faults.push({ code: 'OUT_OF_RANGE', path, message: messages.notPositive(path) });
    },
  };
}
