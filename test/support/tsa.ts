import { createHash, webcrypto } from 'node:crypto';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { Integer, ObjectIdentifier, OctetString, Sequence, Set as SetOf, Utf8String } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  MessageImprint,
  PKIStatusInfo,
  RelativeDistinguishedNames,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

/** What the stand-in does with the next questions. */
export type TsaMood =
  | 'good'
  | 'slow'
  | 'error 500'
  | 'wrong nonce'
  | 'another document'
  | 'garbage'
  | 'refuses'
  | 'not for timestamps'
  | 'changed afterwards'
  | 'endless';

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const alone = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
export const STAMPED_AT = '2026-11-23T01:00:07Z';

/** An authority for timestamps on this machine: it reads RFC 3161 questions strictly and answers as it is told. */
export async function startTsa() {
  const state: { mood: TsaMood; readonly asked: TimeStampReq[] } = { mood: 'good', asked: [] };
  const signers = { good: await makeSigner('1.3.6.1.5.5.7.3.8'), bad: await makeSigner('1.3.6.1.5.5.7.3.1') };
  const server = createServer(async (request, response) => {
    const question = await buffer(request);
    if (request.headers['content-type'] !== 'application/timestamp-query') {
      response.writeHead(415).end();
      return;
    }
    const asked = TimeStampReq.fromBER(alone(question));
    state.asked.push(asked);
    const { mood } = state;
    if (mood === 'slow') return;
    response.writeHead(mood === 'error 500' ? 500 : 200, { 'content-type': 'application/timestamp-reply' });
    if (mood === 'garbage') response.end('<html>Welcome to the hotel’s network</html>');
    else if (mood === 'endless') response.end(Buffer.alloc(2_000_000, 0x30));
    else
      response.end(await answerTo(asked, mood, mood === 'not for timestamps' ? signers.bad : signers.good));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return {
    state,
    url: `http://127.0.0.1:${address.port}`,
    certificate: signers.good.certificate,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
export type Tsa = Awaited<ReturnType<typeof startTsa>>;

async function answerTo(asked: TimeStampReq, mood: TsaMood, signer: Signer): Promise<Buffer> {
  if (mood === 'refuses')
    return Buffer.from(new TimeStampResp({ status: new PKIStatusInfo({ status: 2 }) }).toSchema().toBER());
  const token = Buffer.from(await writeToken(asked, mood, signer));
  if (mood === 'changed afterwards') {
    const at = token.indexOf('20261123010007Z');
    token.write('2', at + 10, 'latin1');
  }
  return Buffer.from(
    new Sequence({
      value: [
        new Sequence({ value: [new Integer({ value: 0 })] }),
        ContentInfo.fromBER(alone(token)).toSchema(),
      ],
    }).toBER(),
  );
}

async function writeToken(asked: TimeStampReq, mood: TsaMood, { certificate, key }: Signer) {
  const { hashAlgorithm, hashedMessage } = asked.messageImprint;
  const hash =
    mood === 'another document' ? sha256(Buffer.from('another')) : hashedMessage.valueBlock.valueHexView;
  const info = new TSTInfo({
    version: 1,
    policy: '1.3.6.1.4.1.99999.1',
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: hashAlgorithm.algorithmId }),
      hashedMessage: new OctetString({ valueHex: alone(hash) }),
    }),
    serialNumber: new Integer({ value: 7 }),
    genTime: new Date(STAMPED_AT),
    ...(mood === 'wrong nonce'
      ? { nonce: new Integer({ value: 42 }) }
      : asked.nonce !== undefined && { nonce: asked.nonce }),
  });
  const content = new Uint8Array(info.toSchema().toBER());
  const attribute = (type: string, value: unknown) => new Attribute({ type, values: [value] });
  const ess = new Sequence({
    value: [
      new Sequence({
        value: [
          new Sequence({
            value: [
              new OctetString({ valueHex: alone(sha256(new Uint8Array(certificate.toSchema().toBER()))) }),
            ],
          }),
        ],
      }),
    ],
  });
  const signed = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: TST_INFO,
      eContent: new OctetString({ valueHex: alone(content) }),
    }),
    certificates: [certificate],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute('1.2.840.113549.1.9.3', new ObjectIdentifier({ value: TST_INFO })),
            attribute('1.2.840.113549.1.9.4', new OctetString({ valueHex: alone(sha256(content)) })),
            attribute('1.2.840.113549.1.9.16.2.47', ess),
          ],
        }),
      }),
    ],
  });
  await signed.sign(key, 0, 'SHA-256');
  return new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) })
    .toSchema()
    .toBER();
}

interface Signer {
  readonly certificate: Certificate;
  readonly key: webcrypto.CryptoKey;
}

async function makeSigner(purpose: string): Promise<Signer> {
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: 11 });
  const common = new Sequence({
    value: [new ObjectIdentifier({ value: '2.5.4.3' }), new Utf8String({ value: '時刻認証局 Test TSA' })],
  });
  const name = new Sequence({ value: [new SetOf({ value: [common] })] }).toBER();
  certificate.subject = RelativeDistinguishedNames.fromBER(name);
  certificate.issuer = RelativeDistinguishedNames.fromBER(name);
  certificate.notBefore.value = new Date('2020-01-01T00:00:00Z');
  certificate.notAfter.value = new Date('2045-01-01T00:00:00Z');
  certificate.extensions = [
    new Extension({
      extnID: '2.5.29.37',
      critical: true,
      extnValue: new ExtKeyUsage({ keyPurposes: [purpose] }).toSchema().toBER(),
    }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, 'SHA-256');
  const der = certificate.toSchema(true).toBER();
  return { certificate: Certificate.fromBER(der), key: keys.privateKey };
}
