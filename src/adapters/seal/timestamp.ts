import { createHash } from 'node:crypto';
import { Integer, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  Certificate,
  ExtKeyUsage,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { describeCertificate, tight, tokenOf } from './signature-form.ts';

/** Thrown when no timestamp was to be had, in words that go into the evidence. */
export class NoTimestamp extends Error {
  override readonly name = 'NoTimestamp';
}

export interface Authority {
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
  /** How long one answer may take. */
  readonly deadlineMs: number;
}

const SHA_256 = '2.16.840.1.101.3.4.2.1';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** A token with a chain of certificates has four to eight thousand bytes. */
export const LONGEST_TOKEN = 20_000;

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Asks the authority to confirm when this signature existed (RFC 3161). Gives the token, DER, checked. */
export async function askForTimestamp(
  authority: Authority,
  signature: Uint8Array,
  secret: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const nonce = nonceFrom(secret);
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA_256 }),
      hashedMessage: new OctetString({ valueHex: tight(sha256(signature)) }),
    }),
    nonce: new Integer({ valueHex: tight(nonce) }),
    certReq: true,
  });
  const answer = await post(authority, request.toSchema().toBER(), signal);
  const token = tokenIn(answer);
  await checkToken(token, signature, nonce);
  return token;
}

async function post(
  { url, fetch, deadlineMs }: Authority,
  body: ArrayBuffer,
  signal: AbortSignal,
): Promise<Uint8Array> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/timestamp-query', Accept: 'application/timestamp-reply' },
      body,
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]),
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      throw new NoTimestamp(`it answered with status ${answer.status}`);
    }
    return await upTo(LONGEST_TOKEN + 1_000, answer);
  } catch (error) {
    if (error instanceof NoTimestamp) throw error;
    const late = error instanceof Error && error.name === 'TimeoutError';
    throw new NoTimestamp(late ? 'it did not answer in time' : 'it could not be reached', { cause: error });
  }
}

async function upTo(most: number, answer: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer.body ?? []) {
    length += chunk.length;
    if (length > most) throw new NoTimestamp('its answer is longer than any timestamp');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function tokenIn(answer: Uint8Array): Uint8Array {
  const { status, timeStampToken } = understood(() => TimeStampResp.fromBER(tight(answer)));
  if (Number(status.status) > 1) throw new NoTimestamp(`it refused, PKI status ${Number(status.status)}`);
  if (timeStampToken === undefined) throw new NoTimestamp('its answer holds no timestamp');
  return new Uint8Array(timeStampToken.toSchema().toBER());
}

/** What a token says. Throws NoTimestamp when it is about something else, or not signed by whom it names. */
export async function checkToken(
  token: Uint8Array,
  signature: Uint8Array,
  nonce?: Uint8Array,
): Promise<{ readonly at: string; readonly by: string }> {
  const { signed, info } = understood(() => {
    const signed = new SignedData({ schema: tokenOf(token).content });
    if (signed.encapContentInfo.eContentType !== TST_INFO) throw new Error('no TSTInfo');
    const content = signed.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0);
    return { signed, info: TSTInfo.fromBER(content) };
  });
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const imprint = Buffer.from(hashedMessage.valueBlock.valueHexView);
  if (hashAlgorithm.algorithmId !== SHA_256 || !imprint.equals(sha256(signature)))
    throw new NoTimestamp('its timestamp is about another document');
  const given = info.nonce?.valueBlock.valueHexView;
  if (nonce !== undefined && (given === undefined || !Buffer.from(given).equals(Buffer.from(nonce))))
    throw new NoTimestamp('its timestamp answers another question (wrong nonce)');
  const certificate = await signerOf(signed, signature);
  const { name } = describeCertificate(new Uint8Array(certificate.toSchema().toBER()));
  return { at: info.genTime.toISOString(), by: name };
}

/** The authority's certificate, after its signature was checked. Whether one trusts it is the reader's to decide. */
async function signerOf(signed: SignedData, signature: Uint8Array): Promise<Certificate> {
  const result = await signed
    .verify({ signer: 0, data: tight(signature), checkChain: false, extendedMode: true })
    .catch(() => undefined);
  const certificate = result?.signerCertificate;
  if (result?.signatureVerified !== true || !(certificate instanceof Certificate))
    throw new NoTimestamp('the signature of its timestamp is wrong');
  const usage = certificate.extensions?.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE)?.parsedValue;
  if (!(usage instanceof ExtKeyUsage) || !usage.keyPurposes.includes(TIME_STAMPING))
    throw new NoTimestamp('its certificate is not meant for timestamps');
  return certificate;
}

function understood<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new NoTimestamp('its answer is no timestamp', { cause: error });
  }
}

/** Positive, eight bytes, without a leading zero. */
function nonceFrom(secret: string): Uint8Array {
  const nonce = Buffer.from(sha256(Buffer.from(secret)).subarray(0, 8));
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
  return nonce;
}
