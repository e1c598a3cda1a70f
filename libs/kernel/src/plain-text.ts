/** R14: a text as it is stored and compared: NFC, every run of Unicode spaces one plain space, none at either end. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{White_Space}\uFEFF]+/gu, ' ')
    .trim();
}
