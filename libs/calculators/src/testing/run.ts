import type { CalculatorName } from '../calculator.js';
import { parseJson } from '../json/parse-json.js';
import { calculators } from '../registry.js';

/** Runs a calculator on JSON text, as the shell and the API do. Throws when the text is not JSON. */
export function run(name: CalculatorName, json: string | object, explain = false) {
  const parsed = parseJson(typeof json === 'string' ? json : JSON.stringify(json));
  if ('syntaxError' in parsed) throw new Error(`not JSON: ${JSON.stringify(parsed.syntaxError)}`);
  return calculators[name].run(parsed.value, { explain });
}

/** Code and place of the refusal of an input, or nothing when it is answered. */
export function refusalOf(name: CalculatorName, json: string | object): string | undefined {
  const outcome = run(name, json);
  return 'refusal' in outcome ? `${outcome.refusal.code} ${outcome.refusal.path}`.trim() : undefined;
}

/** The explanation with plain spaces, to be read in a test. */
export function explained(name: CalculatorName, json: string | object): string {
  const outcome = run(name, json, true);
  if ('refusal' in outcome) throw new Error(outcome.refusal.code);
  return (outcome.explanation ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
}
