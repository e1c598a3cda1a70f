/** SIREN of La Poste. Its establishments need not pass the Luhn key: the sum of their digits is then a multiple of 5. */
const LA_POSTE = '356000000';

/** R14: true for 14 digits that number an establishment: the SIREN of its body, then five digits. */
export function isSiret(value: string): boolean {
  if (!/^\d{14}$/.test(value) || !isSiren(value.slice(0, 9))) return false;
  return luhnHolds(value) || (value.startsWith(LA_POSTE) && digitSum(value) % 5 === 0);
}

function digitSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}

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
