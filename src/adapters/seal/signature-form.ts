import { createHash, X509Certificate } from 'node:crypto';
import { Constructed, Integer, Null, ObjectIdentifier, OctetString, Sequence, Set as SetOf } from 'asn1js';
import { Certificate, ContentInfo, SignedData } from 'pkijs';

/** What a signature consists of; everything else about it follows from these. */
export interface SignatureParts {
  /** DER. */
  readonly certificate: Uint8Array;
  /** SHA-256 of what is signed. */
  readonly digest: Uint8Array;
  readonly signature: Uint8Array;
  /** The answer of a timestamp authority, DER. */
  readonly token?: Uint8Array;
}

const oid = (value: string) => new ObjectIdentifier({ value });
const octets = (bytes: Uint8Array) => new OctetString({ valueHex: tight(bytes) });
const sequence = (...value: Sequence['valueBlock']['value']) => new Sequence({ value });
const setOf = (...value: Sequence['valueBlock']['value']) => new SetOf({ value });
const tagged = (tagNumber: number, ...value: Sequence['valueBlock']['value']) =>
  new Constructed({ idBlock: { tagClass: 3, tagNumber }, value });
const sha256Of = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const sha256Algorithm = () => sequence(oid('2.16.840.1.101.3.4.2.1'));
const rsaAlgorithm = () => sequence(oid('1.2.840.113549.1.1.1'), new Null());
const dataType = '1.2.840.113549.1.7.1';

/** Bytes in a buffer of their own: ASN.1 libraries read the whole buffer behind a view. */
export const tight = (bytes: Uint8Array): ArrayBuffer => {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
};

/** What the key signs (RFC 5652, 5.4): the content's hash, and which certificate vouches for it (RFC 5035). */
export function attributesOf({ certificate, digest }: Pick<SignatureParts, 'certificate' | 'digest'>) {
  const attributes = [
    sequence(oid('1.2.840.113549.1.9.3'), setOf(oid(dataType))),
    sequence(oid('1.2.840.113549.1.9.4'), setOf(octets(digest))),
    sequence(
      oid('1.2.840.113549.1.9.16.2.47'),
      setOf(sequence(sequence(sequence(octets(sha256Of(certificate)))))),
    ),
  ].sort((a, b) => Buffer.compare(Buffer.from(a.toBER()), Buffer.from(b.toBER())));
  return { attributes, bytes: new Uint8Array(setOf(...attributes).toBER()) };
}

/** The signature as PAdES wants it (ETSI EN 319 142-1), DER; the same parts give the same bytes. */
export function writeSignature(parts: SignatureParts): Uint8Array {
  const certificate = Certificate.fromBER(tight(parts.certificate));
  const stamp =
    parts.token === undefined
      ? []
      : [tagged(1, sequence(oid('1.2.840.113549.1.9.16.2.14'), setOf(tokenOf(parts.token).toSchema())))];
  const signer = sequence(
    new Integer({ value: 1 }),
    sequence(certificate.issuer.toSchema(), certificate.serialNumber),
    sha256Algorithm(),
    tagged(0, ...attributesOf(parts).attributes),
    rsaAlgorithm(),
    octets(parts.signature),
    ...stamp,
  );
  const signed = sequence(
    new Integer({ value: 1 }),
    setOf(sha256Algorithm()),
    sequence(oid(dataType)),
    tagged(0, certificate.toSchema()),
    setOf(signer),
  );
  return new Uint8Array(sequence(oid(ContentInfo.SIGNED_DATA), tagged(0, signed)).toBER());
}

/** Takes a signature apart again; what follows its end is the caller's. Throws at anything that is not one. */
export function readSignature(bytes: Uint8Array): Omit<SignatureParts, 'digest'> {
  const { content } = ContentInfo.fromBER(tight(bytes));
  const { certificates = [], signerInfos } = new SignedData({ schema: content });
  const [certificate] = certificates;
  const [signer] = signerInfos;
  if (!(certificate instanceof Certificate) || signer === undefined) throw new Error('no signer');
  const token: { toBER(): ArrayBuffer } | undefined = signer.unsignedAttrs?.attributes[0]?.values[0];
  return {
    certificate: new Uint8Array(certificate.toSchema().toBER()),
    signature: new Uint8Array(signer.signature.valueBlock.valueHexView),
    ...(token !== undefined && { token: new Uint8Array(token.toBER()) }),
  };
}

export const tokenOf = (token: Uint8Array): ContentInfo => ContentInfo.fromBER(tight(token));

/** The name in a certificate and its SHA-256, as an operator would compare them. */
export function describeCertificate(der: Uint8Array): {
  readonly name: string;
  readonly fingerprint: string;
} {
  const { subject } = new X509Certificate(der);
  const name = /^CN=(.*)$/m.exec(subject)?.[1] ?? subject;
  return { name, fingerprint: Buffer.from(sha256Of(der)).toString('hex') };
}
