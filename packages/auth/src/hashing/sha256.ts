/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. (FIPS 180-4, section 4.2.2) */
const roundConstants = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);

/**
 * SHA-256 of a text in UTF-8, as 64 lower-case hex digits.
 *
 * Own code because loading node:crypto costs a fresh process ten times as much as hashing one refresh
 * token. It runs once or twice in a process, so what counts is how little there is to compile: the
 * constants are written out and nothing is called in a round. (token-store.md section 2, FIPS 180-4 section 6.2.2)
 */
export function sha256Hex(text: string): string {
  const message = paddedMessage(text);
  const schedule = new Int32Array(64);
  // The first 32 bits of the fractional parts of the square roots of the first 8 primes. (FIPS 180-4, section 5.3.3)
  const state = new Int32Array([
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]);
  for (let offset = 0; offset < message.length; offset += 16) {
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let index = 0; index < 64; index += 1) {
      let word = message[offset + index] ?? 0;
      if (index > 15) {
        const early = schedule[index - 15] ?? 0;
        const late = schedule[index - 2] ?? 0;
        const sigma0 = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
        const sigma1 = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
        word = ((schedule[index - 16] ?? 0) + sigma0 + (schedule[index - 7] ?? 0) + sigma1) | 0;
      }
      schedule[index] = word;
      const sum1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const first = (h + sum1 + ((e & f) ^ (~e & g)) + (roundConstants[index] ?? 0) + word) | 0;
      const sum0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const second = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    const sums = [a, b, c, d, e, f, g, h];
    for (let index = 0; index < 8; index += 1) state[index] = (state[index] ?? 0) + (sums[index] ?? 0);
  }
  let digest = '';
  for (const value of state) digest += (value >>> 0).toString(16).padStart(8, '0');
  return digest;
}

/** The text as words of 32 bits, with the bit 1, zeros up to a whole block, and the length in bits. (FIPS 180-4, section 5.1.1) */
function paddedMessage(text: string): Int32Array {
  const bytes = Buffer.from(text);
  const {length} = bytes;
  const words = new Int32Array(Math.ceil((length + 9) / 64) * 16);
  for (let index = 0; index <= length; index += 1)
    words[index >> 2] = (words[index >> 2] ?? 0) | ((bytes[index] ?? 0x80) << (24 - (index & 3) * 8));
  words[words.length - 2] = Math.floor(length / 2 ** 29);
  words[words.length - 1] = length * 8;
  return words;
}
