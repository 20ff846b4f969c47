import { sign } from 'node:crypto';
import type { DocumentSeal, SealTimestamp } from '../../agreements/document-seal.ts';
import { TryLater } from '../../kernel/effect.ts';
import { prepareForSeal, putSignature } from './covered-bytes.ts';
import { type KeyNeeds, sealKey } from './kept-certificate.ts';
import { attributesOf, writeSignature } from './signature-form.ts';
import { type Authority, askForTimestamp, LONGEST_TOKEN, NoTimestamp } from './timestamp.ts';
import { verifySeal } from './verify-seal.ts';

export { verifySeal } from './verify-seal.ts';

/** Attributes, certificate and signature of 3072 bits with a long name have about two thousand. */
const ROOM = 4_096;
/** In milliseconds after each try: about ten minutes in all. After the last, the document is sealed without. */
const WAITS = [5_000, 15_000, 45_000, 135_000, 405_000];

export interface SealOptions extends KeyNeeds {
  readonly authority?: Authority;
}

/** Seals with the installation's own certificate; what becomes of a missing timestamp: docs/decisions/0021. */
export function createDocumentSeal({ authority, ...needs }: SealOptions): DocumentSeal {
  return {
    room: async () => (authority === undefined ? ROOM : ROOM + LONGEST_TOKEN),
    async apply(pdf, { attempt, signal }) {
      const { certificate, privateKey } = await sealKey(needs);
      const prepared = prepareForSeal(pdf);
      const about = { certificate, digest: prepared.digest };
      const signature = new Uint8Array(sign('sha256', attributesOf(about).bytes, privateKey));
      const answer = authority && (await stamp(authority, signature, needs.newSecret(), { attempt, signal }));
      const token = answer instanceof Uint8Array ? { token: answer } : {};
      const bytes = putSignature(prepared, writeSignature({ ...about, signature, ...token }));
      const read = await readSeal(bytes);
      if (read === undefined) throw new Error('the seal that was just made does not verify');
      return {
        bytes,
        seal: answer instanceof NoTimestamp ? { ...read, timestamp: missed(answer.message) } : read,
      };
    },
    // A try that died before its receipt was stored may have missed a timestamp: that must not look like none wanted.
    async read(pdf) {
      const seal = await readSeal(pdf);
      const isMissing = authority !== undefined && seal?.timestamp.state === 'none';
      return isMissing ? { ...seal, timestamp: missed('an earlier try sealed without it') } : seal;
    },
  };
}

/** The token, or what came in its way when patience has ended. */
async function stamp(
  authority: Authority,
  signature: Uint8Array,
  secret: string,
  { attempt, signal }: { readonly attempt: number; readonly signal: AbortSignal },
): Promise<Uint8Array | NoTimestamp> {
  try {
    return await askForTimestamp(authority, signature, secret, signal);
  } catch (error) {
    if (!(error instanceof NoTimestamp)) throw error;
    const afterMs = WAITS[attempt - 1];
    // A process that is stopping must not seal without, only because its call was cut off.
    if (afterMs === undefined && !signal.aborted) return error;
    throw new TryLater(afterMs ?? 1_000, `the timestamp authority (TSA_URL): ${error.message}`);
  }
}

const missed = (why: string): SealTimestamp => ({ state: 'missed', why });

const readSeal: DocumentSeal['read'] = async (pdf) => {
  const seal = await verifySeal(pdf);
  if (seal === undefined) return undefined;
  const { timestamp, certificate } = seal;
  return {
    certificate: certificate.fingerprint,
    timestamp: timestamp === undefined ? { state: 'none' } : { state: 'given', ...timestamp },
  };
};
