import type {WireParameter} from '../signing/canonical-string.ts';

/**
 * The body of a call: `application/x-www-form-urlencoded`, UTF-8. A space travels as `+`
 * and a plus sign as `%2B`, which every date needs. (gateway.md section 3)
 */
export function formBody(parameters: Iterable<WireParameter>): string {
  const fields = new URLSearchParams();
  for (const [name, value] of parameters) {
    fields.append(name, value);
  }
  return fields.toString();
}
