/** True for nine digits that pass the Luhn key. Nine zeros pass it too, and no body bears them. */
export function isSiren(value: string): boolean {
  return /^\d{9}$/.test(value) && value !== '000000000' && luhnHolds(value);
}

/** Luhn key over digits: from the last one on, every second digit counts double, its two digits added. */
export function luhnHolds(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => total + (i % 2 === 0 ? +digit : doubled(+digit)), 0);
  return sum % 10 === 0;
}

function doubled(digit: number): number {
  return digit < 5 ? digit * 2 : digit * 2 - 9;
}
