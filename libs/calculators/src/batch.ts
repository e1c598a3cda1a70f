import { parseJson, type JsonSyntaxError } from './json/parse-json.js';

/** The answer to one input; a refusal is an answer. */
type AnswerTo = (input: unknown) => unknown;

/** What a batch gives as it goes: text to write, or the news that a place of the input is not JSON. */
export type BatchPart = { readonly text: string } | { readonly syntaxError: JsonSyntaxError };

/**
 * Answers to a text of inputs, in the shape it came in: one JSON value, a JSON array, or NDJSON (one value per line).
 * Order is kept. The text is taken for NDJSON when its first line is a whole value that is not an array, or one that
 * nothing could complete before a line that is a whole object; it then streams: memory holds one chunk and one line. A
 * line of it that is not JSON is refused in its place and told.
 */
export async function* answerBatch(chunks: AsyncIterable<string>, answer: AnswerTo): AsyncGenerator<BatchPart> {
  const kept: string[] = [];
  let shape: Shape = 'unknown';
  let lineNumber = 0;
  for await (const lines of linesOf(chunks)) {
    const out: string[] = [];
    for (const line of lines) {
      if (shape !== 'lines') {
        shape = shapeAfter(shape, line);
        kept.push(line);
      }
      if (shape !== 'lines') continue;
      for (const one of kept.length > 0 ? kept.splice(0) : [line]) {
        lineNumber += 1;
        if (isBlank(one)) continue;
        const { text, syntaxError } = answerLine(one, lineNumber, answer);
        out.push(text);
        if (syntaxError) yield { syntaxError };
      }
    }
    if (out.length > 0) yield { text: out.join('') };
  }
  if (shape !== 'lines') yield* answerWhole(kept.join('\n'), answer);
}

/** `hopeless`: there is one line so far, and no further line could complete it. */
type Shape = 'unknown' | 'hopeless' | 'lines' | 'whole';

function shapeAfter(shape: Shape, line: string): Shape {
  if (shape === 'whole' || isBlank(line)) return shape;
  const parsed = parseJson(line);
  if (shape === 'hopeless') return 'value' in parsed && isObject(parsed.value) ? 'lines' : 'whole';
  if ('value' in parsed) return Array.isArray(parsed.value) ? 'whole' : 'lines';
  const isCutShort = parsed.syntaxError.column > line.trimEnd().length;
  return isCutShort || line.trimStart().startsWith('[') ? 'whole' : 'hopeless';
}

function answerLine(
  line: string,
  lineNumber: number,
  answer: AnswerTo,
): { readonly text: string; readonly syntaxError?: JsonSyntaxError } {
  const parsed = parseJson(line);
  if ('value' in parsed) return { text: written(answer(parsed.value)) };
  const syntaxError = { line: lineNumber, column: parsed.syntaxError.column };
  return { text: written(notJson(syntaxError)), syntaxError };
}

function* answerWhole(text: string, answer: AnswerTo): Generator<BatchPart> {
  const parsed = parseJson(text);
  if ('syntaxError' in parsed) yield parsed;
  else if (Array.isArray(parsed.value)) {
    yield { text: `[${parsed.value.map((input: unknown) => JSON.stringify(answer(input))).join(',\n')}]\n` };
  } else yield { text: written(answer(parsed.value)) };
}

/** The lines of a text that comes in pieces, as many at a time as a piece ends. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let unfinished: string[] = [];
  for await (const chunk of chunks) {
    const [first = '', ...others] = chunk.split('\n');
    unfinished.push(first);
    const last = others.pop();
    if (last === undefined) continue;
    yield [unfinished.join(''), ...others];
    unfinished = [last];
  }
  yield [unfinished.join('')];
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBlank(line: string): boolean {
  return /^[ \t\r]*$/.test(line);
}

function written(answer: unknown): string {
  return `${JSON.stringify(answer)}\n`;
}

function notJson({ line, column }: JsonSyntaxError) {
  const message = `Ligne ${line}, colonne ${column}\u00a0: ce n’est pas du JSON.`;
  return { refusal: { code: 'INVALID_INPUT', path: '', message } };
}
