import { CALCULATOR_NAMES, type Calculator, type CalculatorName } from './calculator.js';
import { deadlineCalculator } from './calculators/deadline.js';
import { dutyCalculator } from './calculators/duty.js';
import { ledgerCalculator } from './calculators/ledger.js';
import { legalBasesCalculator } from './calculators/legal-bases.js';
import { opportunityCalculator } from './calculators/opportunity.js';
import { penaltyCalculator } from './calculators/penalty.js';
import { periodCalculator } from './calculators/period.js';
import { progressCalculator } from './calculators/progress.js';
import { sizingCalculator } from './calculators/sizing.js';
import { suppliesCalculator } from './calculators/supplies.js';
import { suppressCalculator } from './calculators/suppress.js';

/** The eleven calculators by name. The only list: shell, API and web derive from it. */
export const calculators: Readonly<Record<CalculatorName, Calculator>> = {
  sizing: sizingCalculator,
  duty: dutyCalculator,
  opportunity: opportunityCalculator,
  'legal-bases': legalBasesCalculator,
  period: periodCalculator,
  deadline: deadlineCalculator,
  ledger: ledgerCalculator,
  progress: progressCalculator,
  penalty: penaltyCalculator,
  supplies: suppliesCalculator,
  suppress: suppressCalculator,
};

/** True when the word names a calculator. */
export function isCalculatorName(name: string): name is CalculatorName {
  return (CALCULATOR_NAMES as readonly string[]).includes(name);
}
