import { createHash, webcrypto } from 'node:crypto';
import { BitString, Integer, ObjectIdentifier, Sequence, Set as SetOf, Utf8String } from 'asn1js';
import { BasicConstraints, Certificate, Extension, RelativeDistinguishedNames, Time } from 'pkijs';
import type { Instant } from '../../kernel/calendar.ts';
import { tight } from './signature-form.ts';

/** Signed files outlive the installation; nothing renews a certificate that nobody but us issues. */
const YEARS = 30;
/** What X.520 allows in a name. */
const LONGEST_NAME = 64;
const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 3072,
  publicExponent: new Uint8Array([1, 0, 1]),
};

export interface MadeCertificate {
  /** DER. */
  readonly certificate: Uint8Array;
  /** PKCS #8, DER, in the clear. */
  readonly privateKey: Uint8Array;
}

/** A key and the certificate that it signs for itself. RSA, because its signatures are the same at every try. */
export async function makeCertificate(about: {
  readonly agency: string;
  readonly now: Instant;
  /** Unguessable; the serial number is made from it. */
  readonly secret: string;
}): Promise<MadeCertificate> {
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: tight(serialFrom(about.secret)) });
  certificate.subject = nameOf(about.agency);
  certificate.issuer = nameOf(about.agency);
  // A reader whose clock is behind ours should not find a certificate of tomorrow.
  const from = new Date(about.now.subtract({ hours: 24 }).epochMilliseconds);
  const until = new Date(from);
  until.setUTCFullYear(until.getUTCFullYear() + YEARS);
  certificate.notBefore = timeOf(from);
  certificate.notAfter = timeOf(until);
  certificate.extensions = extensions();
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, 'SHA-256');
  return {
    certificate: new Uint8Array(certificate.toSchema(true).toBER()),
    privateKey: new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)),
  };
}

/** One attribute after the other; pkijs alone would write them as one name of three parts at once. */
function nameOf(agency: string): RelativeDistinguishedNames {
  const name = [...agency].slice(0, LONGEST_NAME).join('');
  const attributes = [
    ['2.5.4.10', name],
    ['2.5.4.11', 'Engawa document seal'],
    ['2.5.4.3', name],
  ] as const;
  const value = attributes.map(([type, said]) => {
    const attribute = new Sequence({
      value: [new ObjectIdentifier({ value: type }), new Utf8String({ value: said })],
    });
    return new SetOf({ value: [attribute] });
  });
  return RelativeDistinguishedNames.fromBER(new Sequence({ value }).toBER());
}

/** It may sign documents, and nothing else: no certificates, no servers. */
function extensions(): Extension[] {
  const digitalSignatureAndNonRepudiation = new Uint8Array([0b1100_0000]);
  return [
    new Extension({
      extnID: '2.5.29.19',
      critical: true,
      extnValue: new BasicConstraints({ cA: false }).toSchema().toBER(false),
    }),
    new Extension({
      extnID: '2.5.29.15',
      critical: true,
      extnValue: new BitString({
        valueHex: tight(digitalSignatureAndNonRepudiation),
        unusedBits: 6,
      }).toBER(false),
    }),
  ];
}

/** From 2050 on X.509 writes years with four digits. */
const timeOf = (value: Date): Time => new Time({ type: value.getUTCFullYear() >= 2050 ? 1 : 0, value });

/** Positive, 16 bytes, without a leading zero. */
function serialFrom(secret: string): Uint8Array {
  const bytes = createHash('sha256').update(secret).digest().subarray(0, 16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes;
}
