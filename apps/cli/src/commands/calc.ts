import { once } from 'node:events';
import { answerBatch, CALCULATOR_NAMES, calculators, isCalculatorName } from '@clausier/calculators';

/** Bytes or text from standard input. */
type CalcInput = AsyncIterable<Uint8Array | string>;

const HELP = `Usage : clausier calc <calcul> [--explain]

Lit sur l’entrée standard un objet JSON, un tableau JSON ou du NDJSON (un objet par ligne),
et répond sur la sortie standard sous la même forme, dans le même ordre.
Une entrée refusée donne {"refusal": {"code", "path", "message"}} à sa place.

Calculs :
${CALCULATOR_NAMES.map((name) => `  ${name.padEnd(12)} ${calculators[name].summary}`).join('\n')}

Options :
  --explain    ajoute « explanation » : la formule avec ses nombres, l’arrondi, les règles et leurs sources
  --help       cette aide

Code de sortie : 0 ; 2 si le calcul est inconnu ou si l’entrée n’est pas du JSON ; 1 si la réponse ne peut pas être écrite.
`;

/**
 * `clausier calc <name> [--explain]`. Returns the exit code: 0; 2 for an unknown calculator or option, and for input
 * that is not JSON, told with its line and column; 1 where the answers could not be written.
 */
export async function runCalc(
  argv: readonly string[],
  stdin: CalcInput,
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream,
): Promise<number> {
  if (argv.includes('--help') || argv.includes('-h')) {
    stdout.write(HELP);
    return 0;
  }
  const options = argv.filter((word) => word.startsWith('-'));
  const [name = '', ...others] = argv.filter((word) => !word.startsWith('-'));
  if (!isCalculatorName(name)) {
    const said = name === '' ? 'Quel calcul ?' : `Calcul inconnu : ${name}.`;
    stderr.write(`${said} Calculs connus : ${CALCULATOR_NAMES.join(', ')}.\n`);
    return 2;
  }
  const stranger = options.find((word) => word !== '--explain') ?? others[0];
  if (stranger !== undefined) {
    stderr.write(`Argument inconnu : ${stranger}. Voir clausier calc --help.\n`);
    return 2;
  }
  const explain = options.length > 0;
  return answerAll((input) => calculators[name].run(input, { explain }), stdin, stdout, stderr);
}

async function answerAll(
  answer: (input: unknown) => unknown,
  stdin: CalcInput,
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream,
): Promise<number> {
  let exitCode = 0;
  let broken: NodeJS.ErrnoException | undefined;
  stdout.on('error', (error) => {
    broken = error;
  });
  for await (const part of answerBatch(decoded(stdin), answer)) {
    if ('syntaxError' in part) {
      const { line, column } = part.syntaxError;
      stderr.write(`L’entrée n’est pas du JSON : ligne ${line}, colonne ${column}.\n`);
      exitCode = 2;
    } else if (!stdout.write(part.text) && !broken) await once(stdout, 'drain').catch(() => undefined);
    if (broken) break;
  }
  await written(stdout);
  // A reader that closes the pipe early, as `head` does, is no error.
  if (!broken || broken.code === 'EPIPE') return exitCode;
  stderr.write(`La réponse n’a pas pu être écrite : ${broken.message}\n`);
  return 1;
}

/** Waits until what was written so far is out, or until writing has failed. */
function written(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}

async function* decoded(stdin: CalcInput): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of stdin) yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
