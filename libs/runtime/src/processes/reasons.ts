import type { CommandOutcome, Registry } from '@clausier/application';
import { refusalSentence } from '@clausier/kernel';
import type { Act } from '@clausier/workflow-contract';

/** Why the command of an act came to nothing, in French: the sentence of a refusal, with its code. */
export function reasonsOf(
  registry: Pick<Registry, 'sliceNamed' | 'refusalsOf'>,
): (act: Act, outcome: CommandOutcome) => string {
  return ({ command }, outcome) => {
    switch (outcome.kind) {
      case 'refused': {
        const slice = registry.sliceNamed(command.aggregate, command.name);
        const { refusal } = outcome;
        return slice ? `${refusalSentence(registry.refusalsOf(slice), refusal)} (${refusal.code})` : refusal.code;
      }
      case 'invalid':
        return `commande mal formée : ${outcome.errors.map(({ path, message }) => `${path} ${message}`).join(', ')}`;
      case 'unchanged':
        return 'rien à changer, et pourtant l’acte est toujours demandé';
      default:
        return outcome.kind;
    }
  };
}
