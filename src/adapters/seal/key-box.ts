import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const TAG = 16;

/** Locks bytes with a key made from the installation's secret. A salt is used once: key and nonce follow from it. */
export function lock(secret: string, salt: string, about: Uint8Array, plain: Uint8Array): Uint8Array {
  const { key, nonce } = keyFrom(secret, salt);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  cipher.setAAD(about);
  return new Uint8Array(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
}

/** Undefined when the secret, the salt or what it is about is another, or a byte was changed. */
export function unlock(
  secret: string,
  salt: string,
  about: Uint8Array,
  locked: Uint8Array,
): Uint8Array | undefined {
  if (locked.length < TAG) return undefined;
  const { key, nonce } = keyFrom(secret, salt);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  decipher.setAAD(about);
  decipher.setAuthTag(locked.subarray(-TAG));
  const start = decipher.update(locked.subarray(0, -TAG));
  try {
    return new Uint8Array(Buffer.concat([start, decipher.final()]));
  } catch {
    return undefined;
  }
}

function keyFrom(secret: string, salt: string): { readonly key: Buffer; readonly nonce: Buffer } {
  const made = Buffer.from(hkdfSync('sha256', secret, salt, 'engawa document seal', 44));
  return { key: made.subarray(0, 32), nonce: made.subarray(32) };
}
