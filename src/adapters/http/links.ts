import { createHmac, timingSafeEqual } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { LinkPurpose, LinkRead, LinkReader, Links } from '../../surface/links.ts';

const paths: Record<LinkPurpose, string> = {
  sign: '/sign',
  review: '/review',
  status: '/status',
  document: '/status/document',
  material: '/status/material',
  file: '/status/file',
  proof: '/status/proof',
};

/** Short names, because the whole stands in an address: purpose, subject, contact, end (milliseconds), way, mailed to. */
const Claim = z.strictObject({
  p: z.string(),
  s: z.string(),
  c: z.string(),
  e: z.number().int(),
  v: z.literal('e-mail').exactOptional(),
  a: z.string().exactOptional(),
});

const forged: LinkRead = { kind: 'forged' };

/** Longer than any that we make. Nothing longer is even hashed. */
const longest = 1000;

/** Links signed with HMAC-SHA256: whoever does not know the secret can neither make one nor alter one. */
export function createLinks({
  secret,
  publicUrl,
}: {
  secret: string;
  publicUrl: string;
}): Links & LinkReader {
  // The version stands in what is hashed, so that another use of the same secret can't produce a link.
  const sign = (text: string): Buffer =>
    createHmac('sha256', secret).update(`engawa-link-1.${text}`).digest();
  const markOf = (address: string): string =>
    sign(`address.${address.normalize('NFKC').trim().toLowerCase()}`)
      .toString('base64url')
      .slice(0, 16);
  const base = publicUrl.replace(/\/+$/, '');
  return {
    markOf,
    to(purpose, { subject, contactId, until, via, address }) {
      const e = until.epochMilliseconds;
      const claim = JSON.stringify({
        ...{ p: purpose, s: subject, c: contactId, e },
        ...(via && { v: via }),
        ...(address && { a: markOf(address) }),
      });
      const body = Buffer.from(claim).toString('base64url');
      return `${base}${paths[purpose]}/${body}.${sign(body).toString('base64url')}`;
    },
    read(token, purpose, now) {
      const [body, mac, ...rest] = token.split('.');
      if (token.length > longest || body === undefined || mac === undefined || rest.length > 0) return forged;
      const given = Buffer.from(mac, 'base64url');
      const right = sign(body);
      // Written back, because base64url decoding forgives what two different addresses could then share.
      if (
        given.length !== right.length ||
        !timingSafeEqual(given, right) ||
        right.toString('base64url') !== mac
      )
        return forged;
      const claim = readClaim(body);
      if (claim === undefined || claim.p !== purpose) return forged;
      if (now.epochMilliseconds >= claim.e) return { kind: 'expired' };
      const { s: subject, c: contactId, e, v: via, a: mailedTo } = claim;
      const until = Temporal.Instant.fromEpochMilliseconds(e);
      return { kind: 'ok', subject, contactId, until, ...(via && { via }), ...(mailedTo && { mailedTo }) };
    },
  };
}

function readClaim(body: string): z.output<typeof Claim> | undefined {
  try {
    const json: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    return Claim.safeParse(json).data;
  } catch {
    return undefined;
  }
}
