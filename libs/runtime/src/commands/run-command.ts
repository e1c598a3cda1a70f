import { operatorSentence } from './operator-sentence.js';

/** Runs a command. What the operator can put right becomes a sentence and exit code 1. A defect keeps its stack. */
export async function runCommand(command: () => Promise<number>): Promise<never> {
  try {
    process.exit(await command());
  } catch (error) {
    const sentence = operatorSentence(error);
    console.error(sentence === undefined ? error : `clausier : ${sentence}`);
    process.exit(1);
  }
}
