import { OperatorError } from '@clausier/runtime';
import { demoCommand } from './demo.js';
import { startCommand } from './start.js';

/** Runs `start` or `demo`; without a word it runs `start`. Answers the exit code. */
export async function standaloneCommand([command = 'start', ...argv]: readonly string[]): Promise<number> {
  switch (command) {
    case 'start':
      return startCommand(argv);
    case 'demo':
      return demoCommand(argv);
    default:
      if (command.startsWith('-')) return startCommand([command, ...argv]);
      throw new OperatorError(`commande inconnue : ${command}. Il y a start et demo, chacune avec --help.`);
  }
}
