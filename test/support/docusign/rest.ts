import type { IncomingHttpHeaders } from 'node:http';
import type { z } from 'zod';
import { type KeptEnvelope, keep, shown, turnOf, wrongAnchors } from './envelopes.ts';
import { CorrectionShape, EnvelopeShape, UpdateShape, ViewShape } from './shapes.ts';

export interface Rest {
  readonly status: number;
  readonly json?: unknown;
  readonly pdf?: Buffer;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
  readonly headers: IncomingHttpHeaders;
}

export interface RestState {
  readonly accountId: string;
  readonly envelopes: Map<string, KeptEnvelope>;
  /** When each resource was last asked for. */
  readonly polled: Map<string, number>;
  readonly nowMs: () => number;
  /** Every request that DocuSign's reference does not know. */
  readonly wrong: string[];
  hasPhone: boolean;
}

const no = (status: number, errorCode: string, message = errorCode): Rest => ({
  status,
  json: { errorCode, message },
});

class Malformed extends Error {}

function read<T extends z.ZodType>(shape: T, { body }: Asked): z.output<T> {
  const parsed = shape.safeParse(JSON.parse(body.toString('utf8')));
  if (parsed.success) return parsed.data;
  throw new Malformed(JSON.stringify(parsed.error.issues));
}

const POLLING_MS = 15 * 60_000;
export const PHONE_WORKFLOW = 'c368e411-1592-4001-a3df-dca94ac539ae';

export async function answerRest(state: RestState, asked: Asked): Promise<Rest> {
  const base = `/restapi/v2.1/accounts/${state.accountId}`;
  const path = asked.path.startsWith(base) ? asked.path.slice(base.length) : undefined;
  try {
    const answer = path === undefined ? undefined : await route(state, asked, path);
    if (answer !== undefined) return answer;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    state.wrong.push(`${asked.method} ${asked.path}: ${error.message}`);
    return no(400, 'INVALID_REQUEST_BODY', error.message);
  }
  state.wrong.push(`${asked.method} ${asked.path}`);
  return no(404, 'RESOURCE_NOT_FOUND');
}

async function route(state: RestState, asked: Asked, path: string): Promise<Rest | undefined> {
  const { method } = asked;
  if (method === 'POST' && path === '/envelopes') return create(state, asked);
  if (method === 'GET' && path === '/envelopes') return list(state, asked);
  if (method === 'GET' && path === '/identity_verification') {
    const workflow = { workflowId: PHONE_WORKFLOW, defaultName: 'Phone Authentication' };
    return { status: 200, json: { identityVerification: state.hasPhone ? [workflow] : [] } };
  }
  const [, folder, id = '', ...rest] = path.split('/');
  const envelope = folder === 'envelopes' ? state.envelopes.get(id) : undefined;
  if (envelope === undefined) return undefined;
  switch (`${method} ${rest.join('/')}`) {
    case 'GET ':
      return polled(state, asked, () => ({ status: 200, json: shown(envelope) }));
    case 'GET recipients':
      return polled(state, asked, () => ({ status: 200, json: shown(envelope).recipients }));
    case 'GET audit_events':
      return polled(state, asked, () => ({ status: 200, json: auditOf(envelope) }));
    case 'GET documents/combined':
      return combined(envelope, asked);
    case 'PUT ':
      return update(envelope, asked, state);
    case 'PUT recipients':
      return correct(envelope, asked);
    case 'POST views/recipient':
      return view(envelope, asked);
    default:
      return undefined;
  }
}

async function create(state: RestState, asked: Asked): Promise<Rest> {
  const given = read(EnvelopeShape, asked);
  const missing = await wrongAnchors(given);
  if (missing.length > 0) return no(400, 'ANCHOR_TAB_STRING_NOT_FOUND', `Anchor Tab String ${missing[0]}`);
  const envelope = keep(given, new Date(state.nowMs()).toISOString());
  state.envelopes.set(envelope.envelopeId, envelope);
  const { envelopeId } = envelope;
  return { status: 201, json: { envelopeId, uri: `/envelopes/${envelopeId}`, status: 'sent' } };
}

function list(state: RestState, { query }: Asked): Rest {
  const allowed = ['transaction_ids', 'from_date', 'custom_field'];
  const unknown = [...query.keys()].filter((name) => !allowed.includes(name));
  if (unknown.length > 0) throw new Malformed(unknown.join());
  const ids = query.get('transaction_ids')?.split(',');
  const from = query.get('from_date');
  if (ids === undefined && (from === null || Number.isNaN(Date.parse(from))))
    return no(400, 'INVALID_REQUEST_PARAMETER', 'from_date is required');
  const [name, value] = (query.get('custom_field') ?? '').split(/=(.*)/s);
  const found = [...state.envelopes.values()].filter(({ given }) =>
    ids === undefined
      ? given.customFields.textCustomFields.some((field) => field.name === name && field.value === value)
      : ids.includes(given.transactionId),
  );
  const envelopes = found.map(({ envelopeId, status }) => ({ envelopeId, status }));
  // DocuSign leaves the list out where it is empty.
  return {
    status: 200,
    json: { resultSetSize: String(found.length), ...(found.length > 0 && { envelopes }) },
  };
}

/** The same thing at most once in fifteen minutes. */
function polled(state: RestState, { path }: Asked, answer: () => Rest): Rest {
  const last = state.polled.get(path);
  if (last !== undefined && state.nowMs() - last < POLLING_MS) {
    state.wrong.push(`GET ${path}: polled again after ${state.nowMs() - last} ms`);
    return no(400, 'HOURLY_APIINVOCATION_ENVELOPE_POLLING_LIMIT_EXCEEDED');
  }
  state.polled.set(path, state.nowMs());
  return answer();
}

const auditOf = ({ log }: KeptEnvelope) => ({
  auditEvents: log.map(({ at, who, action, ip }) => ({
    eventFields: [
      { name: 'logTime', value: at },
      { name: 'Source', value: 'api' },
      { name: 'UserName', value: who },
      { name: 'Action', value: action },
      { name: 'ClientIPAddress', value: ip },
    ],
  })),
});

function combined({ status }: KeptEnvelope, { query }: Asked): Rest {
  if (status !== 'completed') return no(400, 'ENVELOPE_NOT_COMPLETED');
  const certificate = query.get('certificate') === 'true' ? ' with certificate' : '';
  return { status: 200, pdf: Buffer.from(`%PDF-1.5 signed at DocuSign${certificate}`) };
}

const isOver = ({ status }: KeptEnvelope): boolean => ['completed', 'declined', 'voided'].includes(status);

function update(envelope: KeptEnvelope, asked: Asked, state: RestState): Rest {
  const { status, voidedReason } = read(UpdateShape, asked);
  if (status === 'voided') {
    if (voidedReason === undefined) return no(400, 'INVALID_REQUEST_PARAMETER', 'voidedReason');
    if (isOver(envelope))
      return no(400, 'ENVELOPE_CANNOT_VOID_INVALID_STATE', 'Only sent or delivered can be voided.');
    const endedDateTime = new Date(state.nowMs()).toISOString();
    Object.assign(envelope, { status, voidedReason, endedDateTime });
  } else if (asked.query.get('resend_envelope') === 'true') {
    if (isOver(envelope)) return no(400, 'ENVELOPE_INVALID_STATUS');
    envelope.mailed += turnOf(envelope).length;
  }
  return { status: 200, json: { envelopeId: envelope.envelopeId } };
}

function correct(envelope: KeptEnvelope, asked: Asked): Rest {
  const [given] = read(CorrectionShape, asked).signers;
  if (isOver(envelope)) return no(400, 'ENVELOPE_INVALID_STATUS');
  const signer = envelope.signers.find(({ recipientId }) => recipientId === given?.recipientId);
  const refused =
    signer === undefined || signer.status === 'completed' || signer.clientUserId !== given?.clientUserId;
  const errorCode = refused ? 'RECIPIENT_UPDATE_FAILED' : 'SUCCESS';
  if (!refused) {
    const { name, email, accessCode } = given;
    Object.assign(signer, { name, email, ...(accessCode !== undefined && { accessCode }) });
    if (asked.query.get('resend_envelope') === 'true' && signer.status !== 'created') {
      signer.status = 'sent';
      envelope.mailed += 1;
    }
  }
  const result = { recipientId: given?.recipientId, errorDetails: { errorCode, message: '' } };
  return { status: 200, json: { recipientUpdateResults: [result] } };
}

function view(envelope: KeptEnvelope, asked: Asked): Rest {
  const { clientUserId, userName, email } = read(ViewShape, asked);
  const signer = envelope.signers.find((one) => one.clientUserId === clientUserId);
  if (signer === undefined || signer.name !== userName || signer.email !== email)
    return no(400, 'UNKNOWN_ENVELOPE_RECIPIENT');
  if (!turnOf(envelope).includes(signer)) return no(400, 'RECIPIENT_NOT_IN_SEQUENCE');
  return {
    status: 201,
    json: { url: `https://demo.docusign.net/Signing/${envelope.envelopeId}/${clientUserId}` },
  };
}
