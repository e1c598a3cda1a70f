import { parseJson, type JsonSyntaxError } from './json/parse-json.js';

/** The answer to one input; a refusal is an answer. */
export type AnswerTo = (input: unknown) => unknown;

/** What a batch gives as it goes: text to write, or the news that a place of the input is not JSON. */
export type BatchPart = { readonly text: string } | { readonly syntaxError: JsonSyntaxError };

/**
 * Answers to a text of inputs, in the shape it came in: one JSON value, a JSON array, or NDJSON (one value per line).
 * Order is kept. The text is taken for NDJSON when its first line is a whole value that is not an array; it then
 * streams: memory holds one chunk and one line. A line of it that is not JSON is refused in its place and told.
 */
export async function* answerBatch(chunks: AsyncIterable<string>, answer: AnswerTo): AsyncGenerator<BatchPart> {
  const kept: string[] = [];
  let shape: 'unknown' | 'lines' | 'whole' = 'unknown';
  let lineNumber = 0;
  for await (const lines of linesOf(chunks)) {
    const out: string[] = [];
    for (const line of lines) {
      lineNumber += 1;
      if (shape === 'unknown' && !isBlank(line)) shape = isWholeValue(line) ? 'lines' : 'whole';
      if (shape !== 'lines') kept.push(line);
      else if (!isBlank(line)) {
        const parsed = parseJson(line);
        if ('syntaxError' in parsed) {
          const syntaxError = { line: lineNumber, column: parsed.syntaxError.column };
          out.push(written(notJson(syntaxError)));
          yield { syntaxError };
        } else out.push(written(answer(parsed.value)));
      }
    }
    if (out.length > 0) yield { text: out.join('') };
  }
  if (shape !== 'lines') yield* answerWhole(kept.join('\n'), answer);
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

function isWholeValue(line: string): boolean {
  const parsed = parseJson(line);
  return 'value' in parsed && !Array.isArray(parsed.value);
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
