const alphabets = [
  (text: string): string => text,
  (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_'),
] as const;

/**
 * What of a value is the same in every base64 text that holds it, in both alphabets: a proxy's or a log's
 * `Authorization` header is such a text. Each of the three places that a byte may have in a group of three gives
 * another form; the characters at both ends, which share bits with a neighbour, are left out.
 */
export function base64Forms(value: string): readonly string[] {
  const bytes = Array.from(new TextEncoder().encode(value), (byte) => String.fromCharCode(byte)).join('');
  const forms = [0, 1, 2].flatMap((offset) => {
    const sharedWithBefore = Math.ceil((offset * 8) / 6);
    const whole = Math.floor(((offset + bytes.length) * 8) / 6);
    const form = btoa('\0'.repeat(offset) + bytes).slice(sharedWithBefore, whole);
    return alphabets.map((write) => write(form));
  });
  return [...new Set(forms)];
}
