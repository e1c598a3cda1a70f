/** Cents as people read them in French: `7 230,00 EUR`. */
export function euros(cents: number): string {
  return `${hundredths(cents)} EUR`;
}

/** Centihours as people read them in French: `120,50 h`. */
export function hours(centihours: number): string {
  return `${hundredths(centihours)} h`;
}

const NARROW_NO_BREAK_SPACE = '\u202f';

function hundredths(value: number): string {
  const digits = String(Math.abs(value)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, NARROW_NO_BREAK_SPACE);
  return `${value < 0 ? '−' : ''}${whole},${digits.slice(-2)}`;
}
