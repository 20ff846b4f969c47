import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far from now a message may have been signed, either way, in seconds: Stripe's own SDK takes any future. */
const TOLERANCE_S = 300;

/**
 * Whether one of our secrets signed these very bytes, a moment ago. While a secret is rolled there are two of them, and
 * Stripe signs with both.
 */
export function isSigned(
  raw: Uint8Array,
  header: string,
  secrets: readonly string[],
  realMs: number,
): boolean {
  const parts = header.split(',').map((part) => part.split('=', 2));
  const stamps = parts.flatMap(([name, value]) => (name === 't' && value !== undefined ? [value] : []));
  const [stamp = ''] = stamps;
  if (stamps.length !== 1 || !/^\d{1,12}$/.test(stamp)) return false;
  if (Math.abs(realMs / 1000 - Number(stamp)) > TOLERANCE_S) return false;
  const given = parts.flatMap(([name, value]) =>
    name === 'v1' && value !== undefined ? [Buffer.from(value, 'hex')] : [],
  );
  return secrets.some((secret) => {
    const expected = createHmac('sha256', secret).update(`${stamp}.`).update(raw).digest();
    return given.some((one) => one.byteLength === expected.byteLength && timingSafeEqual(one, expected));
  });
}
