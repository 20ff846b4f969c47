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
  let tail = '';
  for (const byte of fresh(16)) tail += alphabet[byte % 32];
  return `${prefix}_${head}${tail}`;
}

/** Asked for by the thousand when digests are due: each call of its own would cost more than the bytes. */
const MANY = 4_096;
let pool = Buffer.alloc(0);
let used = 0;
function fresh(count: number): Buffer {
  if (used + count > pool.length) {
    pool = randomBytes(MANY);
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}

/** Between 0 and 1, for jitter. */
export const randomShare = (): number => randomBytes(4).readUInt32BE() / 2 ** 32;

/** A secret of 32 random bytes, as text. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
