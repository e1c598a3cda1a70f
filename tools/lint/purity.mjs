/**
 * Bans what Nx cannot see: Node's own modules, the clock, chance and the locale, wherever a decision must answer the
 * same twice.
 */
const CLOCK = 'Time comes in as an argument (docs/adr/0010-demo-clock.md).';
const CHANCE = 'Ids and chance come in as arguments (docs/adr/0012-act-ids-from-the-domain.md).';
const LOCALE = 'Texts for people are made at the edge, in French; a locale differs from machine to machine.';

export const BUILTINS = {
  patterns: [
    {
      regex: '^node:|^(fs|path|os|crypto|http|https|net|child_process|process|timers|util|url)(/|$)',
      message: 'No Node module here: this code must run anywhere and give the same twice.',
    },
  ],
};

export const SYNTAX = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
  { selector: "CallExpression[callee.name='Date']", message: CLOCK },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: CLOCK },
  { selector: "MemberExpression[object.name='performance']", message: CLOCK },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: CHANCE },
  { selector: 'MemberExpression[property.name=/^toLocale/]', message: LOCALE },
  { selector: "MemberExpression[property.name='localeCompare']", message: LOCALE },
];

export const GLOBALS = [
  { name: 'crypto', message: CHANCE },
  { name: 'process', message: 'Settings come in as arguments.' },
  { name: 'setTimeout', message: CLOCK },
  { name: 'setInterval', message: CLOCK },
];
