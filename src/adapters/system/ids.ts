import { randomBytes } from 'node:crypto';
import type { IdPrefix } from '../../kernel/visit.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** `mil_01jd…`: nine characters of real time, so that ids sort by age, and eighty random bits. */
export function newId(prefix: IdPrefix): string {
  let time = Date.now();
  let head = '';
  for (let place = 0; place < 9; place += 1) {
    head = `${alphabet[time % 32]}${head}`;
    time = Math.floor(time / 32);
  }
  const tail = [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('');
  return `${prefix}_${head}${tail}`;
}

/** Between 0 and 1, for jitter. */
export const randomShare = (): number => randomBytes(4).readUInt32BE() / 2 ** 32;

/** A secret of 32 random bytes, as text. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
