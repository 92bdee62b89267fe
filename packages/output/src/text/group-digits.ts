/** A number as 1688 and JavaScript write it; a sign and a fraction may be there. */
const writtenNumber = /^([-+\u2212]?\d{1,40})(\.\d+)?$/;

/** A written number with a comma after each three digits before the point, every digit kept; any other text as it is. */
export function groupDigits(text: string): string {
  const [, whole = '', fraction = ''] = writtenNumber.exec(text) ?? [];
  return whole === '' ? text : whole.replaceAll(/\d(?=(?:\d{3})+$)/g, '$&,') + fraction;
}
