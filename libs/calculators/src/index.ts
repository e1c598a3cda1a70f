export { CALCULATOR_NAMES, type CalculatorName, type Calculator } from './calculator.js';
export * from './registry.js';
export { REFUSAL_CODES } from './contract/fault.js';
export { parseJson } from './json/parse-json.js';
export { InexactNumber } from './json/number-literal.js';
export { RepeatedMember } from './json/repeated-member.js';
export { answerBatch } from './batch.js';
