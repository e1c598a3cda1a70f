import { numberOf } from './number-literal.js';
import { RepeatedMember } from './repeated-member.js';

/** Where a text stops being JSON; both counted from 1, the column in UTF-16 units. */
export interface JsonSyntaxError {
  readonly line: number;
  readonly column: number;
}

type ParsedJson = { readonly value: unknown } | { readonly syntaxError: JsonSyntaxError };

interface OpenValue {
  readonly close: '}' | ']';
  readonly value: Record<string, unknown> | unknown[];
  key: string;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Every character from the space on but the quote and the backslash, or an escape. */
const STRING = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*/y;
const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

class SyntaxFault extends Error {
  constructor(readonly at: number) {
    super('not JSON');
  }
}

/**
 * Reads JSON (RFC 8259) without rounding: a number that is not a whole number within ±(2^53 − 1) becomes an
 * `InexactNumber`, a member whose name occurs twice (RFC 7493) a `RepeatedMember`; no calculator accepts either. Nesting is
 * bounded by memory, not by the stack.
 */
export function parseJson(text: string): ParsedJson {
  try {
    return { value: new Reader(text).document() };
  } catch (fault) {
    if (!(fault instanceof SyntaxFault)) throw fault;
    return { syntaxError: placeOf(text, fault.at) };
  }
}

/** Line and column of an offset. */
function placeOf(text: string, offset: number): JsonSyntaxError {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  document(): unknown {
    const open: OpenValue[] = [];
    for (;;) {
      const opened = this.opening();
      if (opened) {
        open.push(opened);
        continue;
      }
      let value = this.complete();
      for (;;) {
        const around = open.at(-1);
        if (!around) return this.end(value);
        put(around, value);
        if (!this.endsWith(around)) break;
        open.pop();
        value = around.value;
      }
    }
  }

  /** A container that has at least one member; its first key is read. */
  private opening(): OpenValue | undefined {
    this.space();
    const start = this.at;
    const sign = this.text[start];
    if (sign !== '{' && sign !== '[') return undefined;
    this.at += 1;
    this.space();
    const close = sign === '{' ? '}' : ']';
    if (this.text[this.at] === close) {
      this.at = start;
      return undefined;
    }
    if (sign === '[') return { close: ']', value: [], key: '' };
    return { close: '}', value: {}, key: this.key() };
  }

  /** A value that needs no other: a scalar or an empty container. */
  private complete(): unknown {
    const sign = this.text[this.at];
    if (sign === '{' || sign === '[') {
      this.at += 1;
      this.space();
      this.at += 1;
      return sign === '{' ? {} : [];
    }
    if (sign === '"') return this.string();
    const literal = this.match(NUMBER);
    if (literal !== '') return numberOf(literal);
    for (const [word, value] of WORDS) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    throw new SyntaxFault(this.at);
  }

  /** After a member: true when the container closes, false when another member follows. */
  private endsWith(around: OpenValue): boolean {
    this.space();
    const sign = this.text[this.at];
    if (sign !== ',' && sign !== around.close) throw new SyntaxFault(this.at);
    this.at += 1;
    if (sign === around.close) return true;
    if (around.close === '}') around.key = this.key();
    return false;
  }

  private key(): string {
    this.space();
    if (this.text[this.at] !== '"') throw new SyntaxFault(this.at);
    const key = this.string();
    this.space();
    if (this.text[this.at] !== ':') throw new SyntaxFault(this.at);
    this.at += 1;
    return key;
  }

  private string(): string {
    const body = this.match(STRING);
    if (this.text[this.at] !== '"') throw new SyntaxFault(this.at);
    this.at += 1;
    return body.includes('\\') ? String(JSON.parse(`${body}"`)) : body.slice(1);
  }

  private end(value: unknown): unknown {
    this.space();
    if (this.at < this.text.length) throw new SyntaxFault(this.at);
    return value;
  }

  private space(): void {
    for (let sign = this.text[this.at]; sign !== undefined && ' \t\n\r'.includes(sign); sign = this.text[this.at])
      this.at += 1;
  }

  private match(form: RegExp): string {
    form.lastIndex = this.at;
    const found = form.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
}

/** Own data members only: `__proto__` is a name like any other, and the one that an assignment would not keep. */
function put({ value: around, key }: OpenValue, value: unknown): void {
  if (Array.isArray(around)) around.push(value);
  else if (Object.hasOwn(around, key)) set(around, key, new RepeatedMember());
  else set(around, key, value);
}

function set(around: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(around, key, { value, enumerable: true, writable: true, configurable: true });
  else around[key] = value;
}
