import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { OperatorError } from './data-directory.js';

/** Values of a command's options. Throws an `OperatorError` that names what is not understood. */
export function parseOptions<const O extends ParseArgsOptionsConfig>(argv: readonly string[], options: O) {
  try {
    return parseArgs<{ args: string[]; options: O }>({ args: [...argv], options }).values;
  } catch (error) {
    throw new OperatorError(`${fault(error)} Tout est expliqué par --help.`, { cause: error });
  }
}

function fault(error: unknown): string {
  if (!(error instanceof Error && 'code' in error)) return 'ligne de commande incompréhensible.';
  const named = /'(\S+?)[' ]/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `option inconnue : ${named}.`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `argument inattendu : ${named}.`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return error.message.includes('does not take an argument')
        ? `l’option ${named} ne prend pas de valeur.`
        : `l’option ${named} attend une valeur.`;
    default:
      return 'ligne de commande incompréhensible.';
  }
}
