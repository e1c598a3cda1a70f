import { ruleBook, ruleRef, type RuleRef } from '@clausier/rulebook';

const doubts = new Map(ruleBook.entries.map((entry) => [keyOf(ruleRef(entry)), entry.doubt]));

/** The entries an answer rests on, with source and doubt: « Règles : … (source : … ; non vérifié : …). » */
export function rulesUsed(rules: readonly RuleRef[]): string {
  if (rules.length === 0) return '';
  const parts = rules.map((rule) => {
    const doubt = rule.verified ? '' : ` ; non vérifié : ${lowered(doubts.get(keyOf(rule)) ?? 'règle locale')}`;
    return `${rule.id}, version ${rule.version} (source : ${rule.source}${doubt})`;
  });
  return `${rules.length === 1 ? 'Règle' : 'Règles'} : ${parts.join(' ; ')}.`;
}

function keyOf(rule: Pick<RuleRef, 'id' | 'version'>): string {
  return `${rule.id} ${rule.version}`;
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}
