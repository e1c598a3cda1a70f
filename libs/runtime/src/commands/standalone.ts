import { OperatorError } from './data-directory.js';
import { demoCommand } from './demo.js';
import type { Places } from './places.js';
import { startCommand } from './start.js';

/** `start`, which is also what is meant without a word, or `demo`. Answers the exit code. */
export async function standaloneCommand(
  [command = 'start', ...argv]: readonly string[],
  places: Places,
): Promise<number> {
  switch (command) {
    case 'start':
      return startCommand(argv, places);
    case 'demo':
      return demoCommand(argv, places);
    default:
      if (command.startsWith('-')) return startCommand([command, ...argv], places);
      throw new OperatorError(`commande inconnue : ${command}. Il y a start et demo, chacune avec --help.`);
  }
}
