import { CaseError } from '../demo/case-json.js';
import { CourseError } from '../demo/driver.js';
import { UnrestError } from '../demo/time-keeper.js';
import { OperatorError } from './data-directory.js';

/** Runs a command; what the operator can put right is a sentence and exit code 1, a defect keeps its stack. */
export async function runCommand(command: () => Promise<number>): Promise<never> {
  try {
    process.exit(await command());
  } catch (error) {
    console.error(isForOperator(error) ? `clausier : ${error.message}` : error);
    process.exit(1);
  }
}

function isForOperator(error: unknown): error is Error {
  if (
    error instanceof OperatorError ||
    error instanceof CaseError ||
    error instanceof CourseError ||
    error instanceof UnrestError
  )
    return true;
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^(LOG|VAULT|EADDRINUSE|NEWER|ERR_PARSE_ARGS)/.test(error.code)
  );
}
