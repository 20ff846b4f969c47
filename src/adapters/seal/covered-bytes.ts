import { createHash } from 'node:crypto';
import { findSignature, type SignatureSpot } from './find-signature.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The file with its byte range filled in, and the SHA-256 of all that the signature will cover. */
export interface Prepared {
  readonly pdf: Buffer;
  readonly spot: SignatureSpot;
  readonly digest: Uint8Array;
  /** How many bytes the signature may have. */
  readonly room: number;
}

/** Throws when the file was not made with a place for a signature. */
export function prepareForSeal(bytes: Uint8Array): Prepared {
  const pdf = Buffer.from(bytes);
  const spot = findSignature(pdf);
  if (spot === undefined) throw new Error('this PDF has no place for a seal');
  const { byteRange } = spot;
  pdf.write(rangeOf(pdf, spot).padEnd(byteRange.to - byteRange.from, ' '), byteRange.from, 'latin1');
  return { pdf, spot, digest: digestOf(pdf, spot), room: (spot.contents.to - spot.contents.from - 2) / 2 };
}

/** Puts the signature into its place, filled up with zeros. Throws when it does not fit. */
export function putSignature({ pdf, spot, room }: Prepared, signature: Uint8Array): Uint8Array {
  if (signature.length > room)
    throw new Error(`a signature of ${signature.length} bytes has ${room} of room`);
  const sealed = Buffer.from(pdf);
  sealed.write(hex(signature).padEnd(2 * room, '0'), spot.contents.from + 1, 'latin1');
  return new Uint8Array(sealed);
}

/** What was put into a file, if its byte range covers all but the signature itself. */
export function takeSignature(bytes: Uint8Array): { signature: Buffer; digest: Uint8Array } | undefined {
  const pdf = Buffer.from(bytes);
  const spot = findSignature(pdf);
  if (spot === undefined) return undefined;
  const { byteRange, contents } = spot;
  const written = pdf.toString('latin1', byteRange.from, byteRange.to);
  if (written !== rangeOf(pdf, spot).padEnd(byteRange.to - byteRange.from, ' ')) return undefined;
  const filled = Buffer.from(pdf.toString('latin1', contents.from + 1, contents.to - 1), 'hex');
  return { signature: filled, digest: digestOf(pdf, spot) };
}

const rangeOf = (pdf: Buffer, { contents }: SignatureSpot): string =>
  `0 ${contents.from} ${contents.to} ${pdf.length - contents.to}`;

const digestOf = (pdf: Buffer, { contents }: SignatureSpot): Uint8Array =>
  createHash('sha256').update(pdf.subarray(0, contents.from)).update(pdf.subarray(contents.to)).digest();
