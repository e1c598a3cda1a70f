export { CALCULATOR_NAMES, type Answer, type Calculator, type CalculatorName } from './calculator.js';
export { calculators, isCalculatorName } from './registry.js';
export { REFUSAL_CODES, type Fault, type Refused, type RefusalCode } from './contract/fault.js';
export { parseJson, type JsonSyntaxError, type ParsedJson } from './json/parse-json.js';
export { InexactNumber } from './json/number-literal.js';
export { RepeatedMember } from './json/repeated-member.js';
export { answerBatch, type AnswerTo, type BatchPart } from './batch.js';
